// SPDX-License-Identifier: GPL-3.0-or-later
// A sender that is wrong on purpose, to show that the judge can see it: `toysender DATABASE PORT after|before` takes unsent rows one
// by one, posts each to the peer and marks it sent after (doubles) or before (loses) the call. The database holds message(id, phone, sent).
#include <QCoreApplication>
#include <QHostAddress>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTcpSocket>
#include <QVariant>
#include <cstdio>

namespace {

struct Row
{
    QString id;
    QString phone;
};

bool post(quint16 port, const Row &row)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    if (!socket.waitForConnected(5000))
        return false;
    const QByteArray body = QStringLiteral(R"({"to":"%1","channel":"whatsapp","text":"hola","subject":"","reference":"%2"})")
                                .arg(row.phone, row.id).toUtf8();
    socket.write("POST /v1/messages HTTP/1.1\r\nHost: peer\r\nConnection: close\r\nContent-Length: " + QByteArray::number(body.size())
                 + "\r\n\r\n" + body);
    QByteArray answer;
    while (!answer.contains("\r\n\r\n") && socket.waitForReadyRead(5000))
        answer += socket.readAll();
    return answer.startsWith("HTTP/1.1 200");
}

bool markSent(const QString &id)
{
    QSqlQuery query;
    query.prepare(QStringLiteral("UPDATE message SET sent = 1 WHERE id = ?"));
    query.addBindValue(id);
    return query.exec();
}

int sendAll(quint16 port, bool markFirst)
{
    for (;;) {
        QSqlQuery next;
        if (!next.exec(QStringLiteral("SELECT id, phone FROM message WHERE sent = 0 ORDER BY rowid LIMIT 1")))
            return 3;
        if (!next.next())
            return 0;
        const Row row{next.value(0).toString(), next.value(1).toString()};
        next.finish();
        const bool ok = markFirst ? markSent(row.id) && post(port, row) : post(port, row) && markSent(row.id);
        if (!ok)
            return 3;
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
    database.setDatabaseName(arguments[1]);
    if (!database.open()) {
        std::fprintf(stderr, "%s\n", qPrintable(database.lastError().text()));
        return 3;
    }
    QSqlQuery(QStringLiteral("PRAGMA journal_mode=WAL")).exec();
    QSqlQuery(QStringLiteral("PRAGMA synchronous=FULL")).exec();
    return sendAll(static_cast<quint16>(arguments[2].toUInt()), arguments[3] == QStringLiteral("before"));
}
