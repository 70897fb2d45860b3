import CLibXML2
import Files
import Foundation

/// The text of a web page: what a visitor reads, one line for each block, without navigation, scripts and styles.
enum HTMLText {
    /// - Parameter utf8: the page, decoded; what it declares about its encoding is not asked again.
    /// - Throws: ``UnreadableFile/damaged(_:)`` when the parser cannot begin. Malformed markup is read as it stands.
    static func text(of utf8: [UInt8]) throws -> [UInt8] {
        XMLLibrary.prepared
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
