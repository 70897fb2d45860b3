extension TextSketch {
    /// Eight bytes for each hash, the highest first.
    var bytes: [UInt8] {
        hashes.flatMap { hash in (0..<8).map { UInt8(truncatingIfNeeded: hash >> (56 - 8 * UInt64($0))) } }
    }

    init(bytes: [UInt8], size: Int) {
        let hashes = stride(from: 0, to: bytes.count - bytes.count % 8, by: 8).map { start in
            bytes[start..<start + 8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        }
        self.init(hashes: hashes, size: size)
    }
}
