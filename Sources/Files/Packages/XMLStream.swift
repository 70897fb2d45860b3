import CLibXML2

/// A walk over the XML of an entry while it is unpacked: neither the whole entry nor a tree of it is ever in memory.
///
/// It opens nothing and knows no entities but the five of XML. A document type declaration ends it.
enum XMLStream {
    /// Calls `visit` for each beginning, end and piece of text, in their order; a text may come in several pieces.
    ///
    /// - Throws: ``XMLWalk/Fault``, ``ZipContainer/Fault``, and what `visit` throws, which ends the walk.
    static func each(in entry: ZipEntry, _ visit: (XMLEvent) throws -> Void) throws {
        try each(from: entry.read, visit)
    }

    /// The same over what `read` puts into the buffer that it is given, until it returns 0.
    static func each(
        from read: @escaping (UnsafeMutableRawBufferPointer) throws -> Int, _ visit: (XMLEvent) throws -> Void
    ) throws {
        try withoutActuallyEscaping(visit) { visit in
            let listener = Listener(read, visit)
            try withExtendedLifetime(listener) { try listener.listen() }
        }
    }

    /// What the parser calls, from one thread, during one call.
    private final class Listener {
        private let read: (UnsafeMutableRawBufferPointer) throws -> Int
        private let visit: (XMLEvent) throws -> Void
        private var parser: xmlParserCtxtPtr?
        private var fault: (any Error)?

        init(
            _ read: @escaping (UnsafeMutableRawBufferPointer) throws -> Int,
            _ visit: @escaping (XMLEvent) throws -> Void
        ) {
            self.read = read
            self.visit = visit
        }

        /// Hands over the listener that the parser was given, which lives as long as the walk.
        static func at<T>(_ pointer: UnsafeMutableRawPointer?, _ body: (Listener) -> T) -> T? {
            guard let pointer else { return nil }
            return Unmanaged<Listener>.fromOpaque(pointer)._withUnsafeGuaranteedRef(body)
        }

        func listen() throws {
            XMLLibrary.prepared
            var handler = XMLStream.handler
            let own = Unmanaged.passUnretained(self).toOpaque()
            let read: xmlInputReadCallback = { own, start, count in
                Listener.at(own) { $0.fill(start, Int(count)) } ?? -1
            }
            guard
                let parser = xmlCreateIOParserCtxt(&handler, own, read, { _ in 0 }, own, XML_CHAR_ENCODING_NONE)
            else { throw fault ?? XMLWalk.Fault.malformed }
            defer { xmlFreeParserCtxt(parser) }
            self.parser = parser
            let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
            xmlCtxtUseOptions(parser, Int32(options))
            xmlParseDocument(parser)
            if let fault { throw fault }
            guard parser.pointee.wellFormed == 1 else { throw XMLWalk.Fault.malformed }
        }

        func fill(_ start: UnsafeMutablePointer<CChar>?, _ count: Int) -> CInt {
            do {
                return CInt(try read(UnsafeMutableRawBufferPointer(start: start, count: count)))
            } catch {
                stop(error)
                return -1
            }
        }

        func hear(_ event: XMLEvent) {
            guard fault == nil else { return }
            do {
                try visit(event)
            } catch {
                stop(error)
            }
        }

        func stop(_ error: any Error) {
            if fault == nil { fault = error }
            if let parser { xmlStopParser(parser) }
        }
    }

    /// Every callback is one of ours, so that no tree is built and there is no loader of entities or files behind it.
    private static var handler: xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = XML_SAX2_MAGIC
        handler.startElementNs = { own, name, _, _, _, _, count, _, attributes in
            guard let name else { return }
            let attributes = XMLAttributes(start: attributes, count: Int(count))
            Listener.at(own) { $0.hear(.start(XMLName(name), attributes)) }
        }
        handler.endElementNs = { own, name, _, _ in
            guard let name else { return }
            Listener.at(own) { $0.hear(.end(XMLName(name))) }
        }
        handler.characters = { own, text, count in
            Listener.at(own) { $0.hear(.text(UnsafeBufferPointer(start: text, count: Int(count)))) }
        }
        handler.ignorableWhitespace = handler.characters
        handler.cdataBlock = handler.characters
        handler.internalSubset = { own, _, _, _ in Listener.at(own) { $0.stop(XMLWalk.Fault.documentType) } }
        return handler
    }
}
