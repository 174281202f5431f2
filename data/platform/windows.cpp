#include "data/platform/platform.h"

#ifdef _WIN32

#include <QString>
#include <cerrno>
#include <windows.h>
// after windows.h, which it needs
#include <sddl.h>

namespace passages {
namespace {

/// Full access for the owner, inherited by nobody.
constexpr wchar_t OwnerOnly[] = L"D:P(A;;FA;;;OW)";

std::wstring wide(const std::string& path) {
    return QString::fromStdString(path).toStdWString();
}

HANDLE openPrivate(const std::string& path, DWORD access, DWORD how) {
    SECURITY_ATTRIBUTES attributes{sizeof(SECURITY_ATTRIBUTES), nullptr, FALSE};
    ConvertStringSecurityDescriptorToSecurityDescriptorW(OwnerOnly, SDDL_REVISION_1,
                                                         &attributes.lpSecurityDescriptor, nullptr);
    const HANDLE file =
        CreateFileW(wide(path).c_str(), access, 0, &attributes, how, FILE_ATTRIBUTE_NORMAL, nullptr);
    const DWORD error = GetLastError();
    LocalFree(attributes.lpSecurityDescriptor);
    SetLastError(error);
    return file;
}

FileWritten failure() {
    const DWORD error = GetLastError();
    return error == ERROR_DISK_FULL || error == ERROR_HANDLE_DISK_FULL ? FileWritten::NoSpace
                                                                       : FileWritten::Failed;
}

FileWritten writeAndClose(HANDLE file, std::string_view content) {
    if (file == INVALID_HANDLE_VALUE)
        return failure();
    DWORD written = 0;
    const bool whole =
        WriteFile(file, content.data(), static_cast<DWORD>(content.size()), &written, nullptr) &&
        written == content.size() && FlushFileBuffers(file);
    const FileWritten outcome = whole ? FileWritten::Written : failure();
    CloseHandle(file);
    return outcome;
}

} // namespace

FileMade createPrivateFile(const std::string& path) {
    const HANDLE file = openPrivate(path, GENERIC_WRITE, CREATE_NEW);
    if (file == INVALID_HANDLE_VALUE)
        return GetLastError() == ERROR_FILE_EXISTS ? FileMade::Stands : FileMade::Failed;
    CloseHandle(file);
    return FileMade::Made;
}

FileWritten replacePrivateFile(const std::string& path, std::string_view content) {
    const std::string beside = path + ".part";
    DeleteFileW(wide(beside).c_str());
    const FileWritten written = writeAndClose(openPrivate(beside, GENERIC_WRITE, CREATE_NEW), content);
    if (written != FileWritten::Written) {
        DeleteFileW(wide(beside).c_str());
        return written;
    }
    return MoveFileExW(wide(beside).c_str(), wide(path).c_str(),
                       MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH)
               ? FileWritten::Written
               : failure();
}

FileWritten appendPrivateFile(const std::string& path, std::string_view content) {
    return writeAndClose(openPrivate(path, FILE_APPEND_DATA, OPEN_ALWAYS), content);
}

bool makePrivateFolder(const std::string& path) {
    SECURITY_ATTRIBUTES attributes{sizeof(SECURITY_ATTRIBUTES), nullptr, FALSE};
    ConvertStringSecurityDescriptorToSecurityDescriptorW(OwnerOnly, SDDL_REVISION_1,
                                                         &attributes.lpSecurityDescriptor, nullptr);
    const bool made = CreateDirectoryW(wide(path).c_str(), &attributes) != 0;
    const DWORD error = GetLastError();
    LocalFree(attributes.lpSecurityDescriptor);
    return made || error == ERROR_ALREADY_EXISTS;
}

// Files are made with the right access list here; one that was copied keeps that of its folder.
bool restrictToOwner(const std::string&) {
    return true;
}
bool isRestrictedToOwner(const std::string&) {
    return true;
}
bool syncFolderOf(const std::string&) {
    return true;
}

bool meansNoSpace(int systemError) {
    return systemError == ENOSPC || systemError == EFBIG || systemError == ERROR_DISK_FULL ||
           systemError == ERROR_HANDLE_DISK_FULL;
}

void protectProcess() {}

void giveMemoryBack() {}

void cancelOnInterrupt(std::atomic<bool>& cancelled) {
    static std::atomic<bool>* flag = nullptr;
    flag = &cancelled;
    SetConsoleCtrlHandler(
        [](DWORD event) -> BOOL {
            if (event != CTRL_C_EVENT)
                return FALSE;
            // The second one finds it set and ends the program.
            return flag->exchange(true) ? FALSE : TRUE;
        },
        TRUE);
}

} // namespace passages

#endif
