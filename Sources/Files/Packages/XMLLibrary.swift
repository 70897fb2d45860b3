import CLibXML2

/// The library that reads XML and HTML.
public enum XMLLibrary {
    /// Done once, before its first use: where two threads meet in it unprepared, its locks are made twice and both wait for ever.
    public static let prepared: Void = xmlInitParser()
}
