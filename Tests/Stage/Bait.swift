import Foundation
import Glibc
import Store

/// A file with a word in it that nobody else knows, and a door at which nobody may knock.
public final class Bait: Sendable {
    public let word = "密钥\(UUID().uuidString)"
    private let file: URL
    private let port: Int
    private let socket: Int32

    public init() throws {
        file = FileManager.default.temporaryDirectory.appending(path: "bait-\(UUID().uuidString).txt")
        try Data(word.utf8).write(to: file)
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let (own, size) = (socket, length)
        port = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                guard bind(own, generic, size) == 0, listen(own, 8) == 0, getsockname(own, generic, &length) == 0
                else { return }
            }
            return Int(UInt16(bigEndian: pointer.pointee.sin_port))
        }
        guard port > 0 else { throw StoreError.unreachable("no port") }
    }

    /// Whether somebody came.
    public var isKnockedAt: Bool {
        let visitor = accept(socket, nil, nil)
        if visitor >= 0 { close(visitor) }
        return visitor >= 0
    }

    deinit {
        close(socket)
        try? FileManager.default.removeItem(at: file)
    }

    /// Of file and door, as markup may name them.
    public var addresses: [String] {
        ["file://\(file.path)", "http://127.0.0.1:\(port)/x", file.path, "//127.0.0.1:\(port)/x"]
    }

    /// Every way in which markup names something outside itself.
    public var markup: String {
        addresses.map { address in
            """
            <link rel="stylesheet" href="\(address)"><style>@import url("\(address)"); p { background: url(\(address)) }</style>
            <img src="\(address)" srcset="\(address) 2x"><iframe src="\(address)"></iframe><object data="\(address)"></object>
            <embed src="\(address)"><video src="\(address)" poster="\(address)"></video><base href="\(address)">
            <svg><image href="\(address)"/><use xlink:href="\(address)#a"/></svg><meta http-equiv="refresh" content="0;url=\(address)">
            <p style="background:url('\(address)')">骑手在驿站歇脚，会议决定先办热水和休息两件事。</p>
            <form action="\(address)"></form><script src="\(address)"></script><xi:include href="\(address)"/>
            """
        }.joined()
    }

    /// Document types that draw in what lies outside, as an entity called `bait`.
    ///
    /// - Parameter root: the name of the outermost element.
    public func types(_ root: String) -> [String] {
        addresses.flatMap { address in
            [
                "<!DOCTYPE \(root) [<!ENTITY bait SYSTEM \"\(address)\">]>", "<!DOCTYPE \(root) SYSTEM \"\(address)\">",
                "<!DOCTYPE \(root) [<!ENTITY % bait SYSTEM \"\(address)\"> %bait;]>",
            ]
        }
    }
}
