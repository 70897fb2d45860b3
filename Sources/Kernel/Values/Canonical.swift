import Foundation

/// The one byte form of a value that commitments are made over: JSON with sorted keys and without escaped slashes.
public enum Canonical {
    public static func bytes(of value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(value))
    }
}
