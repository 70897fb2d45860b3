import Foundation

extension KeyFile {
    /// Makes the file, readable by its owner only; for the first start, before there is a database.
    ///
    /// - Throws: ``KeyFileError/exists(_:)`` rather than touch a file that stands there.
    public static func create(at path: String, now: Instant) throws(KeyFileError) -> KeyFile {
        let keys = KeyFile(created: now)
        do throws(DurableFile.Failure) {
            try DurableFile.create(path, Array(keys.text.utf8))
        } catch {
            throw error.code == EEXIST ? .exists(path) : .unwritable(path, error.reason)
        }
        return keys
    }

    /// Reads the file.
    ///
    /// - Throws: ``KeyFileError``: missing, readable by others, damaged or of another format.
    public static func open(at path: String) throws(KeyFileError) -> KeyFile {
        let content: (bytes: [UInt8], mode: UInt32)?
        do throws(DurableFile.Failure) {
            content = try DurableFile.read(path)
        } catch {
            throw .unreadable(path, error.reason)
        }
        guard let content else { throw .missing(path) }
        guard content.mode & 0o077 == 0 else { throw .openToOthers(path, mode: content.mode) }
        do throws(Unread) {
            return try KeyFile(text: String(decoding: content.bytes, as: UTF8.self))
        } catch {
            switch error {
            case .otherFormat: throw .otherFormat(path)
            case .line(let number): throw .damaged(path, line: number)
            }
        }
    }

    /// Gives the installation a new signing key and keeps the old one's public half. A running server goes on signing
    /// with the key it has read until it is started again; heads of both are accepted.
    public static func rotate(at path: String, now: Instant) throws(KeyFileError) -> KeyFile {
        let keys = try open(at: path).rotated(at: now)
        do throws(DurableFile.Failure) {
            try DurableFile.replace(path, Array(keys.text.utf8))
        } catch {
            throw .unwritable(path, error.reason)
        }
        return keys
    }
}
