#include "data/platform/terminal.h"

#include <cstdio>
#include <iostream>

#ifdef _WIN32
#include <io.h>
#include <windows.h>
#else
#include <termios.h>
#include <unistd.h>
#endif

namespace passages {

namespace {

/// Switches the terminal's echo off for as long as it lives.
class Silence {
  public:
#ifdef _WIN32
    Silence() {
        GetConsoleMode(GetStdHandle(STD_INPUT_HANDLE), &m_before);
        SetConsoleMode(GetStdHandle(STD_INPUT_HANDLE), m_before & ~ENABLE_ECHO_INPUT);
    }
    ~Silence() {
        SetConsoleMode(GetStdHandle(STD_INPUT_HANDLE), m_before);
    }

  private:
    DWORD m_before = 0;
#else
    Silence() {
        tcgetattr(STDIN_FILENO, &m_before);
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~Silence() {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }

  private:
    termios m_before{};
#endif
};

bool inputIsTerminal() {
#ifdef _WIN32
    return _isatty(_fileno(stdin)) != 0;
#else
    return isatty(STDIN_FILENO) != 0;
#endif
}

} // namespace

std::optional<std::string> readSecretFromTerminal(const std::string& prompt) {
    if (!inputIsTerminal())
        return std::nullopt;
    std::string line;
    {
        const Silence silence;
        std::cerr << prompt << std::flush;
        if (!std::getline(std::cin, line))
            return std::nullopt;
    }
    std::cerr << '\n';
    return line;
}

} // namespace passages
