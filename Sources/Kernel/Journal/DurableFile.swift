import Foundation

/// Small files that must survive a crash whole: the key file, the anchor, the manifest of a backup.
enum DurableFile {
    /// The system's error number of a step that failed.
    struct Failure: Error {
        let code: Int32
        var reason: String { String(cString: strerror(code)) }
    }

    /// Writes a file that must not exist yet, readable by its owner only.
    static func create(_ path: String, _ bytes: [UInt8]) throws(Failure) {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw Failure(code: errno) }
        defer { close(file) }
        do throws(Failure) {
            try writeAll(bytes, to: file)
            guard fsync(file) == 0 else { throw Failure(code: errno) }
        } catch {
            unlink(path)
            throw error
        }
        try syncFolder(of: path)
    }

    /// Puts a new content in the place of the old, at once: a reader sees the one or the other, also after a crash.
    static func replace(_ path: String, _ bytes: [UInt8]) throws(Failure) {
        let draft = path + ".new"
        if unlink(draft) != 0, errno != ENOENT { throw Failure(code: errno) }
        try create(draft, bytes)
        guard rename(draft, path) == 0 else { throw Failure(code: errno) }
        try syncFolder(of: path)
    }

    /// The whole content with the permission bits, or `nil` when there is no file.
    static func read(_ path: String) throws(Failure) -> (bytes: [UInt8], mode: UInt32)? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT { return nil }
            throw Failure(code: errno)
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw Failure(code: errno) }
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Foundation.read(file, &part, part.count)
            guard count >= 0 else { throw Failure(code: errno) }
            if count == 0 { return (bytes, UInt32(status.st_mode) & 0o7777) }
            bytes += part[..<count]
        }
    }

    /// Makes a file and its name durable that somebody else wrote.
    static func sync(_ path: String) throws(Failure) {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw Failure(code: errno) }
        defer { close(file) }
        guard fsync(file) == 0 else { throw Failure(code: errno) }
        try syncFolder(of: path)
    }

    private static func writeAll(_ bytes: [UInt8], to file: Int32) throws(Failure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            guard count > 0 else { throw Failure(code: errno) }
            rest = rest.dropFirst(count)
        }
    }

    private static func syncFolder(of path: String) throws(Failure) {
        let folder = URL(filePath: path).deletingLastPathComponent().path
        let file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard file >= 0 else { throw Failure(code: errno) }
        defer { close(file) }
        guard fsync(file) == 0 else { throw Failure(code: errno) }
    }
}
