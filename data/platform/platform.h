#pragma once

#include <atomic>
#include <string>
#include <string_view>

namespace passages {

/// What the operating system does for us and Qt does not: the only folder that may include its headers.
/// Paths are UTF-8. Any thread.

enum class FileMade { Made, Stands, Failed };

/// Makes an empty file that only its owner may read and write, from its first instant on.
FileMade createPrivateFile(const std::string& path);

enum class FileWritten { Written, NoSpace, Failed };

/// The file has this content afterwards, on the disk and for its owner only, or is as it was before.
FileWritten replacePrivateFile(const std::string& path, std::string_view content);

/// Adds to the end in one write; makes the file where there is none.
FileWritten appendPrivateFile(const std::string& path, std::string_view content);

/// Takes every permission from everybody but the owner.
bool restrictToOwner(const std::string& path);
bool isRestrictedToOwner(const std::string& path);

/// Makes a rename or a new file in this file's folder last through a power cut.
bool syncFolderOf(const std::string& path);

/// The folder is there afterwards, for its owner only.
bool makePrivateFolder(const std::string& path);

/// Whether an errno of a failed write says that there was no room: disk, quota or size limit.
bool meansNoSpace(int systemError);

/// No core dump, and no other process of the same user may read this one's memory (the keys are in it); a
/// file size limit becomes a failed write instead of the end of the program.
void protectProcess();

/// Hands the memory that was freed back to the system, which does not happen by itself where a little of what
/// came after it is still in use.
void giveMemoryBack();

/// From now on Ctrl-C, or being asked to end (SIGTERM), makes this true instead of ending the program; a
/// second one ends it. The flag must outlive the process's interrupts: a static one.
void cancelOnInterrupt(std::atomic<bool>& cancelled);

} // namespace passages
