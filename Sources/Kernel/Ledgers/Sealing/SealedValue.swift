import Crypto
import Foundation
import Store

/// A sealed field as it is kept: encrypted under a key of its own, which is wrapped by the installation's.
///
/// AES-256-GCM throughout. What is sealed is bound to its entry and field, so that it opens nowhere else. A new master
/// secret wraps the small keys anew and leaves the values as they are.
struct SealedValue: Equatable {
    /// Which master secret wraps the key.
    let master: KeyID
    let wrappedKey: [UInt8]
    let box: [UInt8]

    private static let purpose = "sealed fields of entries"

    /// - Parameter text: the value as JSON.
    static func seal(_ text: String, of entry: ID<Entry>, _ field: String, with keys: KeyFile) throws -> SealedValue {
        let key = SymmetricKey(size: .bits256)
        let place = place(entry, field)
        let box = try AES.GCM.seal(Array(text.utf8), using: key, authenticating: place)
        guard let wrapping = keys.secret(for: purpose, under: keys.masterID) else {
            throw SealProblem.unknownKey(keys.masterID)
        }
        let wrapped = try AES.GCM.seal(key.withUnsafeBytes { Array($0) }, using: wrapping, authenticating: place)
        guard let boxed = box.combined, let wrappedKey = wrapped.combined else { throw SealProblem.broken }
        return SealedValue(master: keys.masterID, wrappedKey: Array(wrappedKey), box: Array(boxed))
    }

    /// - Throws: ``SealProblem/unknownKey(_:)`` when the key file does not hold the master secret; ``SealProblem/broken`` when
    ///   what is kept was altered or stands at another place than it was sealed for.
    func open(of entry: ID<Entry>, _ field: String, with keys: KeyFile) throws(SealProblem) -> String {
        let key = SymmetricKey(data: try unwrapped(entry, field, keys))
        guard let opened = try? AES.GCM.open(.init(combined: box), using: key, authenticating: Self.place(entry, field))
        else { throw .broken }
        return String(decoding: opened, as: UTF8.self)
    }

    /// The same value, its key wrapped by the present master secret.
    func rewrapped(of entry: ID<Entry>, _ field: String, with keys: KeyFile) throws -> SealedValue {
        let key = try unwrapped(entry, field, keys)
        guard let present = keys.secret(for: Self.purpose, under: keys.masterID) else {
            throw SealProblem.unknownKey(keys.masterID)
        }
        let wrapped = try AES.GCM.seal(key, using: present, authenticating: Self.place(entry, field))
        guard let wrapping = wrapped.combined else { throw SealProblem.broken }
        return SealedValue(master: keys.masterID, wrappedKey: Array(wrapping), box: box)
    }

    private func unwrapped(_ entry: ID<Entry>, _ field: String, _ keys: KeyFile) throws(SealProblem) -> [UInt8] {
        guard let wrapping = keys.secret(for: Self.purpose, under: master) else { throw .unknownKey(master) }
        guard
            let key = try? AES.GCM.open(
                .init(combined: wrappedKey), using: wrapping, authenticating: Self.place(entry, field))
        else { throw .broken }
        return Array(key)
    }

    private static func place(_ entry: ID<Entry>, _ field: String) -> [UInt8] { Array("\(entry).\(field)".utf8) }
}

/// Why a sealed value does not open.
public enum SealProblem: Error, Equatable, Sendable, CustomStringConvertible {
    /// The key file holds no master secret of that name.
    case unknownKey(KeyID)
    /// Altered, or moved from where it was sealed.
    case broken

    public var description: String {
        switch self {
        case .unknownKey(let id): "the key file holds no master secret \(id); put back the key file that made it"
        case .broken: "a sealed value was altered in the database; restore it from a backup"
        }
    }
}
