/// The part of a file that a request asks for (RFC 9110, 14.1): one range of bytes. Several at once are answered with the whole
/// file, which is allowed.
enum ByteRange: Equatable {
    case whole
    case part(Range<Int>)
    /// Nothing of it lies within the file.
    case unsatisfiable

    /// - Parameter header: the field `Range` as it came.
    init(_ header: String?, of size: Int) {
        guard let header, header.hasPrefix("bytes="), !header.contains(",") else {
            self = .whole
            return
        }
        let ends = header.dropFirst(6).split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        guard ends.count == 2, ends.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else {
            self = .whole
            return
        }
        switch (Int(ends[0]), Int(ends[1])) {
        case (nil, let last?) where ends[0].isEmpty:
            self = last == 0 || size == 0 ? .unsatisfiable : .part(max(0, size - last)..<size)
        case (let first?, nil) where ends[1].isEmpty: self = Self.from(first, to: size, of: size)
        case (let first?, let last?) where first <= last:
            self = Self.from(first, to: last < size ? last + 1 : size, of: size)
        default: self = .whole
        }
    }

    private static func from(_ first: Int, to end: Int, of size: Int) -> ByteRange {
        first < size ? .part(first..<end) : .unsatisfiable
    }
}
