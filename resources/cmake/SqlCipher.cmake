# SQLCipher, linked statically with its symbols hidden: as a shared library it would capture every other
# user of SQLite in the process, and a plain libsqlite3 before it would write clear text without an error.
find_path(SQLCIPHER_INCLUDE sqlcipher/sqlite3.h REQUIRED)
find_library(SQLCIPHER_ARCHIVE NAMES libsqlcipher.a REQUIRED)
file(STRINGS ${SQLCIPHER_INCLUDE}/sqlcipher/sqlite3.h sqlite_number REGEX "define SQLITE_VERSION_NUMBER")
string(REGEX REPLACE ".* " "" sqlite_number "${sqlite_number}")
if(sqlite_number LESS 3045000)
  message(FATAL_ERROR "SQLCipher 4.6 or newer is needed (Debian 12: bookworm-backports, see ./run install); "
                      "this one carries SQLite ${sqlite_number}")
endif()
add_library(SQLCipher::Static STATIC IMPORTED)
set_target_properties(SQLCipher::Static PROPERTIES
  IMPORTED_LOCATION ${SQLCIPHER_ARCHIVE}
  INTERFACE_COMPILE_DEFINITIONS SQLITE_HAS_CODEC
  INTERFACE_INCLUDE_DIRECTORIES ${SQLCIPHER_INCLUDE}
  INTERFACE_LINK_LIBRARIES "OpenSSL::Crypto;m;dl;pthread"
  INTERFACE_LINK_OPTIONS "LINKER:--exclude-libs,libsqlcipher.a")
