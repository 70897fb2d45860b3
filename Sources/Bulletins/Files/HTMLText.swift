import CLibXML2
import Foundation

/// The text of a web page: what a visitor reads, one line for each block, without navigation, scripts and styles.
enum HTMLText {
    /// - Parameter utf8: the page, decoded; what it declares about its encoding is not asked again.
    /// - Throws: ``UnreadableFile/damaged(_:)`` when the parser cannot begin. Malformed markup is read as it stands.
    static func text(of utf8: [UInt8]) throws -> [UInt8] {
        guard let parser = htmlNewParserCtxt() else { throw UnreadableFile.damaged(.html) }
        defer { htmlFreeParserCtxt(parser) }
        let page = HTMLPage()
        let options =
            HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_RECOVER.rawValue
        let visible = utf8.filter { $0 >= 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
        listen(to: parser, for: page)
        withExtendedLifetime(page) {
            visible.withUnsafeBytes { bytes in
                let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
                if let tree = htmlCtxtReadMemory(parser, start, Int32(bytes.count), nil, "UTF-8", Int32(options)) {
                    xmlFreeDoc(tree)
                }
            }
        }
        return page.lines.utf8
    }

    /// Replaces every callback of the parser, so that no tree is built: memory does not depend on depth, and there is
    /// no loader of entities or files behind it.
    private static func listen(to parser: htmlParserCtxtPtr, for page: HTMLPage) {
        var handler = xmlSAXHandler()
        handler.startElement = { page, name, attributes in
            guard let name else { return }
            HTMLPage.at(page)?.open(String(cString: name), hidden: HTMLText.isHidden(attributes))
        }
        handler.endElement = { page, name in
            guard let name else { return }
            HTMLPage.at(page)?.close(String(cString: name))
        }
        handler.characters = { page, text, count in
            HTMLPage.at(page)?.read(UnsafeBufferPointer(start: text, count: Int(count)))
        }
        handler.ignorableWhitespace = handler.characters
        parser.pointee.sax.pointee = handler
        parser.pointee.userData = Unmanaged.passUnretained(page).toOpaque()
    }

    private static func isHidden(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) -> Bool {
        guard var attribute = attributes else { return false }
        while let name = attribute.pointee {
            if String(cString: name) == "hidden" { return true }
            attribute = attribute.advanced(by: 2)
        }
        return false
    }
}

extension HTMLText {
    /// Whether a text begins as a web page does.
    static func isMarkup(_ utf8: [UInt8]) -> Bool {
        // Whatever begins with anything but a mark, blanks and a bracket is none; most texts end here.
        let first = utf8.first { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
        guard first == UInt8(ascii: "<") else { return false }
        let head = String(decoding: utf8.prefix(1_024), as: UTF8.self).lowercased()
        let beginning = head.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        if ["<!doctype html", "<html", "<head", "<body"].contains(where: { beginning.hasPrefix($0) }) { return true }
        return ["<?xml", "<!--"].contains(where: { beginning.hasPrefix($0) }) && beginning.contains("<html")
    }

    /// What `charset=` says in the first 4,096 bytes of something that begins as markup does.
    static func declaredEncoding(of bytes: [UInt8]) -> TextEncoding? {
        guard bytes.prefix(4_096).contains(UInt8(ascii: "<")) else { return nil }
        let head = String(decoding: bytes.prefix(4_096), as: UTF8.self)
        guard let found = head.range(of: "charset=", options: .caseInsensitive) else { return nil }
        let label = head[found.upperBound...].drop { "\"' ".contains($0) }
            .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }
        return TextEncoding(label: String(label))
    }
}
