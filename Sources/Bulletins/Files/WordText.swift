import Files

/// The text of a Word document (DOCX): its paragraphs as lines, cells divided by tabulators, headings as `# `.
///
/// Read is the main part alone; headers, footnotes, comments, deleted text and the numbers of lists are not.
enum WordText {
    static func text(of bytes: [UInt8]) throws -> [UInt8] {
        let (document, styles) = try parts(of: bytes)
        do {
            var reading = WordReading(headings: try styles.map(WordStyles.headings) ?? WordStyles.usualHeadings)
            try XMLWalk.each(in: document) { try reading.read($0) }
            return reading.lines.utf8
        } catch is XMLWalk.Fault {
            throw UnreadableFile.damaged(.docx)
        }
    }

    private static func parts(of bytes: [UInt8]) throws -> (document: [UInt8], styles: [UInt8]?) {
        do {
            return try bytes.withUnsafeBytes(parts)
        } catch let fault as ZipContainer.Fault {
            throw UnreadableFile(fault, in: .docx)
        }
    }

    private static func parts(of memory: UnsafeRawBufferPointer) throws -> (document: [UInt8], styles: [UInt8]?) {
        guard let container = ZipContainer(memory) else { throw UnreadableFile.damaged(.docx) }
        let names = try container.names()
        guard let document = try container.entry("word/document.xml") else {
            let isWord = names.contains { $0.hasPrefix("word/") }
            throw isWord ? UnreadableFile.damaged(.docx) : .foreign(ForeignKind(entries: names))
        }
        return (document, try container.entry("word/styles.xml"))
    }
}
