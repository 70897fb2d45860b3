/// Texts made alike in width, case and 繁简, for names that are looked up whole.
enum Folding {
    static func fold(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for value in FoldedText(text).scalars { if let scalar = Unicode.Scalar(value) { scalars.append(scalar) } }
        return String(scalars)
    }
}
