/// A PDF written by hand: pages of lines in a Chinese font that is not embedded.
struct PDFFile {
    /// A line and its place: points from the left and from the bottom edge of the A4 page.
    struct Line {
        var text: String
        var left = 80.0
        var bottom: Double
    }

    var pages: [[Line]]
    /// Added to the trailer, such as an `/Encrypt` dictionary.
    var trailer = ""

    /// Pages of lines one below the other, 20 points apart.
    init(_ pages: [[String]]) {
        self.pages = pages.map { $0.enumerated().map { Line(text: $1, bottom: 780 - 20 * Double($0)) } }
    }

    init(placed: [Line]) { pages = [placed] }

    var bytes: [UInt8] {
        let kids = pages.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
        var objects = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>",
            """
            << /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Type /Font \
            /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) \
            /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /Ascent 880 \
            /Descent -120 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /CapHeight 880 /StemV 80 >> >>] >>
            """,
        ]
        for (index, lines) in pages.enumerated() {
            let content = lines.map(Self.drawn).joined(separator: "\n")
            objects.append(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(5 + 2 * index) 0 R "
                    + "/Resources << /Font << /F 3 0 R >> >> >>")
            objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
        }
        return file(of: objects)
    }

    private static func drawn(_ line: Line) -> String {
        let hex = line.text.utf16.map { unit in
            let digits = String(unit, radix: 16)
            return String(repeating: "0", count: 4 - digits.count) + digits
        }
        return "BT /F 12 Tf \(line.left) \(line.bottom) Td <\(hex.joined())> Tj ET"
    }

    private func file(of objects: [String]) -> [UInt8] {
        var text = "%PDF-1.4\n"
        var places: [Int] = []
        for (index, object) in objects.enumerated() {
            places.append(text.utf8.count)
            text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = text.utf8.count
        text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for place in places {
            let digits = String(place)
            text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        text += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R \(trailer) >>\nstartxref\n\(start)\n%%EOF\n"
        return Array(text.utf8)
    }
}
