import Glibc

/// The texts of the row before, by column. Rows that follow each other often say the same: who owns them, what kind they
/// are; such a text is compared, which is cheaper than making it again.
final class FormerTexts {
    // Unchecked: nothing is called back while a text is looked up, so two accesses cannot meet.
    @exclusivity(unchecked) private var texts: [String] = []

    func text(_ bytes: UnsafeRawBufferPointer, _ column: Int) -> String {
        // A short text lies in the string itself and costs nothing to make.
        guard bytes.count > 15 else { return String(decoding: bytes, as: UTF8.self) }
        while texts.count <= column { texts.append("") }
        if texts[column].isMade(of: bytes) { return texts[column] }
        let text = String(decoding: bytes, as: UTF8.self)
        texts[column] = text
        return text
    }
}

extension String {
    fileprivate func isMade(of bytes: UnsafeRawBufferPointer) -> Bool {
        guard utf8.count == bytes.count, let found = bytes.baseAddress else { return false }
        return utf8.withContiguousStorageIfAvailable { own in
            own.baseAddress.map { memcmp($0, found, bytes.count) == 0 } ?? false
        } ?? false
    }
}
