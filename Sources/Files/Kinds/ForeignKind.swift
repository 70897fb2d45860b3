import Foundation

/// A kind of file that is known by its bytes and not read as text or as a table.
public enum ForeignKind: String, CaseIterable, Sendable {
    case oldOffice, oldSpreadsheet, oldSlides, lockedOffice
    case document, spreadsheet, slides, openDocument, fixedLayout, richText
    case pdf, archive, picture, program, recording

    /// Tells the documents apart that lie in an OLE compound file, by the UTF-16 names of their streams.
    public init(compound bytes: [UInt8]) {
        let data = Data(bytes)
        func holds(_ stream: String) -> Bool {
            data.range(of: Data(stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })) != nil
        }
        if holds("EncryptedPackage") {
            self = .lockedOffice
        } else if holds("Workbook") {
            self = .oldSpreadsheet
        } else {
            self = holds("PowerPoint Document") ? .oldSlides : .oldOffice
        }
    }

    /// Tells the containers apart that are ZIP archives.
    public init(entries: Set<String>) {
        if entries.contains("OFD.xml") {
            self = .fixedLayout
        } else if entries.contains("xl/workbook.bin") {
            self = .oldSpreadsheet
        } else if entries.contains("word/document.xml") {
            self = .document
        } else if entries.contains("xl/workbook.xml") {
            self = .spreadsheet
        } else if entries.contains("ppt/presentation.xml") {
            self = .slides
        } else {
            self = entries.contains("mimetype") ? .openDocument : .archive
        }
    }
}
