import CLibXML2

/// A walk over XML in memory, node by node, without a tree.
///
/// It opens nothing: no network, no external file, no entity of the document's own. A document type declaration, which
/// office documents may not have and attacks need, ends the walk.
public enum XMLWalk {
    public enum Fault: Error {
        /// Not well-formed, or nested deeper than 256 elements.
        case malformed
        case documentType
    }

    /// Calls `visit` for each beginning, end and text, in their order; `<a/>` begins and ends too.
    public static func each(in bytes: [UInt8], _ visit: (XMLNode) throws -> Void) throws {
        XMLLibrary.prepared
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
            | XML_PARSE_NOCDATA.rawValue
        try bytes.withUnsafeBytes { memory in
            let start = memory.baseAddress?.assumingMemoryBound(to: CChar.self)
            guard let reader = xmlReaderForMemory(start, Int32(memory.count), nil, nil, Int32(options)) else {
                throw Fault.malformed
            }
            defer { xmlFreeTextReader(reader) }
            while true {
                switch xmlTextReaderRead(reader) {
                case 1: try deliver(reader, to: visit)
                case 0: return
                default: throw Fault.malformed
                }
            }
        }
    }

    private static func deliver(_ reader: xmlTextReaderPtr, to visit: (XMLNode) throws -> Void) throws {
        switch UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
        case UInt32(XML_READER_TYPE_ELEMENT.rawValue):
            let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
            try visit(XMLNode(kind: .start, reader: reader))
            if isEmpty { try visit(XMLNode(kind: .end, reader: reader)) }
        case UInt32(XML_READER_TYPE_END_ELEMENT.rawValue): try visit(XMLNode(kind: .end, reader: reader))
        case UInt32(XML_READER_TYPE_TEXT.rawValue), UInt32(XML_READER_TYPE_CDATA.rawValue),
            UInt32(XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue):
            try visit(XMLNode(kind: .text, reader: reader))
        case UInt32(XML_READER_TYPE_DOCUMENT_TYPE.rawValue): throw Fault.documentType
        default: return
        }
    }
}

/// Where a walk stands; valid only during the call that hands it over.
public struct XMLNode {
    public enum Kind: Sendable { case start, end, text }

    public let kind: Kind
    fileprivate let reader: xmlTextReaderPtr

    /// The name without its prefix; empty for text.
    public var name: String {
        guard kind != .text, let name = xmlTextReaderConstLocalName(reader) else { return "" }
        return String(cString: name)
    }

    public var text: String { xmlTextReaderConstValue(reader).map { String(cString: $0) } ?? "" }

    /// The value of an attribute, called as it is written (`w:val`).
    public func attribute(_ name: String) -> String? {
        guard xmlTextReaderMoveToAttribute(reader, name) == 1 else { return nil }
        defer { xmlTextReaderMoveToElement(reader) }
        return text
    }

    /// The value of an attribute by its name in a namespace, whatever prefix the document has for that.
    func attribute(_ name: String, of namespace: String) -> String? {
        guard xmlTextReaderMoveToAttributeNs(reader, name, namespace) == 1 else { return nil }
        defer { xmlTextReaderMoveToElement(reader) }
        return text
    }
}
