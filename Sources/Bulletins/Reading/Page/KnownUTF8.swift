extension String {
    /// The characters of the bytes `range` of `bytes`, which are UTF-8, every one: those of a string, or found to be so before.
    ///
    /// The one place where the reader does not let the library look at bytes again: that look took a twentieth of all reading.
    /// Where `range` does not begin and end between two characters, it is looked at after all.
    init(_ range: Range<Int>, ofKnownUTF8 bytes: [UInt8]) {
        func parts(_ place: Int) -> Bool { place == bytes.count || bytes[place] & 0xC0 != 0x80 }
        guard parts(range.lowerBound), parts(range.upperBound) else {
            self.init(decoding: bytes[range], as: UTF8.self)
            return
        }
        self.init(copying: UTF8Span(unchecked: bytes.span.extracting(range)))
    }
}
