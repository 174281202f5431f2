#include "tests/support/nginx.h"

#include "tests/support/testfeed.h"

#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <csignal>
#include <sys/prctl.h>

namespace passages::test {
namespace {

int freePort() {
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

QString nginxProgram() {
    const QString found = QStandardPaths::findExecutable(
        QStringLiteral("nginx"), {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/local/sbin")});
    if (found.isEmpty())
        qFatal("nginx is not installed: ./run install");
    return found;
}

std::string configuration(const Nginx::Wish& wish, const std::string& place, int port) {
    const std::string fault = wish.folder + "/.fault-";
    std::string text = "daemon off;\nmaster_process off;\npid " + place +
                       "/pid;\n"
                       "events { worker_connections 64; }\nhttp {\n";
    for (const char* kind : {"client_body", "proxy", "fastcgi", "scgi", "uwsgi"})
        text += std::string(kind) + "_temp_path " + place + "/" + kind + ";\n";
    text += "access_log " + place +
            "/access.log;\ndefault_type application/octet-stream;\n"
            "server {\nlisten 127.0.0.1:" +
            std::to_string(port) + " ssl;\nroot " + wish.folder +
            ";\n"
            "ssl_certificate " +
            place + "/server.pem;\nssl_certificate_key " + place +
            "/server.key;\n"
            "ssl_protocols " +
            wish.protocols + ";\nssl_client_certificate " + place +
            "/clients.pem;\n"
            "ssl_verify_client on;\n"
            "ssl_buffer_size " +
            std::to_string(wish.recordBytes) +
            ";\n"
            "location = /page.html { return 200 \"<html>Sign in</html>\"; "
            "default_type text/html; }\n"
            "if (-f " +
            fault +
            "page) { rewrite ^ /page.html break; }\n"
            "if (-f " +
            fault + "500) { return 500; }\nif (-f " + fault +
            "403) { return 403; }\n"
            "if (-f " +
            fault +
            "404) { return 404; }\n"
            "location ~ zst$ { if (-f " +
            fault + "416) { return 416; } " + wish.more + " }\n}\n}\n";
    return text;
}

bool answers(int port) {
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(port));
    return socket.waitForConnected(100);
}

} // namespace

Nginx::Nginx(const Wish& wish) : m_port(freePort()) {
    const std::string place = m_place.path().toStdString();
    replaceBytes(place + "/server.pem", wish.identity.certificatePem);
    replaceBytes(place + "/server.key", wish.identity.keyPem);
    replaceBytes(place + "/clients.pem", wish.clientAuthorityPem);
    replaceBytes(place + "/nginx.conf", configuration(wish, place, m_port));
    start();
}

Nginx::~Nginx() {
    stop();
}

void Nginx::start() {
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    m_process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_process->start(nginxProgram(), {QStringLiteral("-p"), m_place.path(), QStringLiteral("-e"),
                                      m_place.filePath(QStringLiteral("error.log")), QStringLiteral("-c"),
                                      m_place.filePath(QStringLiteral("nginx.conf"))});
    QElapsedTimer waited;
    waited.start();
    while (!answers(m_port)) {
        if (m_process->waitForFinished(20) || waited.elapsed() > 20'000)
            qFatal("nginx does not start: %s", m_process->readAll().constData());
    }
}

void Nginx::stop() {
    if (!m_process)
        return;
    m_process->terminate();
    if (!m_process->waitForFinished(5000)) {
        m_process->kill();
        m_process->waitForFinished();
    }
    m_process.reset();
}

std::string Nginx::urlAt(int port) {
    return "https://127.0.0.1:" + std::to_string(port);
}

std::string Nginx::accessLog() const {
    return bytesOfFile(m_place.filePath(QStringLiteral("access.log")).toStdString());
}

TestAuthority::Wish TestNetwork::clientWish() {
    TestAuthority::Wish wish;
    wish.name = "Workstation 7";
    return wish;
}

TestAuthority::Wish TestNetwork::serverWish(const std::string& host) {
    TestAuthority::Wish wish;
    wish.name = "Feed Server";
    wish.host = host;
    return wish;
}

Nginx::Wish TestNetwork::serving(const std::string& folder) const {
    Nginx::Wish wish;
    wish.folder = folder;
    wish.identity = server;
    wish.clientAuthorityPem = authority.pem();
    return wish;
}

Subscription TestNetwork::over(Subscription subscription, int port) const {
    subscription.url = Nginx::urlAt(port);
    subscription.clientCertificatePem = client.certificatePem;
    subscription.clientKeyPem = client.keyPem;
    subscription.serverAuthorityPem = authority.pem();
    return subscription;
}

} // namespace passages::test
