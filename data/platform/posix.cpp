#include "data/platform/platform.h"

#ifndef _WIN32

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace passages {
namespace {

constexpr mode_t OwnerOnly = S_IRUSR | S_IWUSR;

std::atomic<bool>* interrupted = nullptr;

class Descriptor {
  public:
    explicit Descriptor(int descriptor) : m_descriptor(descriptor) {}
    ~Descriptor() {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    operator int() const { return m_descriptor; }

  private:
    int m_descriptor;
};

std::string folderOf(const std::string& path) {
    const auto slash = path.rfind('/');
    if (slash == std::string::npos)
        return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

FileWritten failure() {
    return meansNoSpace(errno) ? FileWritten::NoSpace : FileWritten::Failed;
}

FileWritten writeAll(int descriptor, std::string_view content) {
    while (!content.empty()) {
        const ssize_t written = ::write(descriptor, content.data(), content.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return failure();
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(descriptor) == 0 ? FileWritten::Written : failure();
}

} // namespace

FileMade createPrivateFile(const std::string& path) {
    const Descriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, OwnerOnly));
    if (file >= 0)
        return FileMade::Made;
    return errno == EEXIST ? FileMade::Stands : FileMade::Failed;
}

FileWritten replacePrivateFile(const std::string& path, std::string_view content) {
    const std::string beside = path + ".part";
    // What a killed writer left; nothing ever reads it.
    ::unlink(beside.c_str());
    {
        const Descriptor file(::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, OwnerOnly));
        if (file < 0)
            return failure();
        const FileWritten written = writeAll(file, content);
        if (written != FileWritten::Written) {
            ::unlink(beside.c_str());
            return written;
        }
    }
    if (::rename(beside.c_str(), path.c_str()) != 0) {
        const FileWritten written = failure();
        ::unlink(beside.c_str());
        return written;
    }
    syncFolderOf(path);
    return FileWritten::Written;
}

FileWritten appendPrivateFile(const std::string& path, std::string_view content) {
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, OwnerOnly));
    if (file < 0)
        return failure();
    return writeAll(file, content);
}

bool restrictToOwner(const std::string& path) {
    return ::chmod(path.c_str(), OwnerOnly) == 0;
}

bool isRestrictedToOwner(const std::string& path) {
    struct stat status {};
    return ::stat(path.c_str(), &status) == 0 && (status.st_mode & (S_IRWXG | S_IRWXO)) == 0;
}

bool syncFolderOf(const std::string& path) {
    const Descriptor folder(::open(folderOf(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return folder >= 0 && ::fsync(folder) == 0;
}

bool makePrivateFolder(const std::string& path) {
    return (::mkdir(path.c_str(), S_IRWXU) == 0 || errno == EEXIST) && ::chmod(path.c_str(), S_IRWXU) == 0;
}

bool meansNoSpace(int systemError) {
    return systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG;
}

void protectProcess() {
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
#ifdef __linux__
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
    ::signal(SIGXFSZ, SIG_IGN);
}

void giveMemoryBack() {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

void cancelOnInterrupt(std::atomic<bool>& cancelled) {
    static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may not take a lock");
    interrupted = &cancelled;
    struct sigaction action = {};
    action.sa_handler = [](int) { interrupted->store(true); };
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

} // namespace passages

#endif
