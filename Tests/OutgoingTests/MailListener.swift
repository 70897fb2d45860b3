import Foundation
import Glibc

/// A mail server on this machine that takes one mail and writes it down; it speaks as much of RFC 5321 as that needs.
final class MailListener: Sendable {
    let port: Int
    private let socket: Int32
    private let mails: AsyncStream<String>

    /// - Parameter refuses: whether it turns every recipient away.
    init(refuses: Bool = false) throws {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr = in_addr(s_addr: UInt32(0x7F00_0001).bigEndian)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(socket, $0, length) == 0 && listen(socket, 4) == 0 && getsockname(socket, $0, &length) == 0
            }
        }
        guard isBound else { throw POSIXError(.EADDRINUSE) }
        self.socket = socket
        port = Int(UInt16(bigEndian: address.sin_port))
        let (mails, continuation) = AsyncStream<String>.makeStream()
        self.mails = mails
        Thread.detachNewThread {
            while true {
                let peer = accept(socket, nil, nil)
                guard peer >= 0 else { return continuation.finish() }
                if let mail = Self.talk(peer, refuses: refuses) { continuation.yield(mail) }
                close(peer)
            }
        }
    }

    deinit { shutdown(socket, Int32(SHUT_RDWR)) }

    /// The next mail: the lines of the envelope and then the mail, as they came.
    func next() async -> String? {
        for await mail in mails { return mail }
        return nil
    }

    private static func talk(_ peer: Int32, refuses: Bool) -> String? {
        guard let channel = fdopen(dup(peer), "r+") else { return nil }
        defer { fclose(channel) }
        func say(_ line: String) { _ = line.withCString { write(peer, $0, strlen($0)) } }
        var (mail, isBody, isWhole) = ("", false, false)
        var buffer = [CChar](repeating: 0, count: 4096)
        say("220 listener\r\n")
        while fgets(&buffer, Int32(buffer.count), channel) != nil {
            let line = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            if isBody {
                isWhole = line == ".\r\n"
                if isWhole { isBody = false } else { mail += line }
                if isWhole { say("250 taken\r\n") }
            } else if line.hasPrefix("DATA") {
                isBody = true
                say("354 go on\r\n")
            } else if line.hasPrefix("QUIT") {
                say("221 bye\r\n")
                break
            } else {
                if line.hasPrefix("MAIL") || line.hasPrefix("RCPT") { mail += line }
                say(refuses && line.hasPrefix("RCPT") ? "550 no such person\r\n" : "250 listener\r\n")
            }
        }
        return isWhole ? mail : nil
    }
}
