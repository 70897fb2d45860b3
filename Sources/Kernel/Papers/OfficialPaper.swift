/// An official paper as it is typeset by GB/T 9704: what stands where, without how it looks.
///
/// It is in Chinese whoever reads it, since that is the language of the paper. What is empty leaves its place blank, to be
/// filled in by hand.
public struct OfficialPaper: Hashable, Sendable {
    /// 发文机关标志, large and red; `nil` for notices and forms, which have none.
    public var mark: String?
    /// 发文字号.
    public var number = ""
    /// 签发人, of papers that go up.
    public var signer: String?
    public var title: String
    /// 主送机关, one.
    public var to = ""
    public var parts: [PaperPart] = []
    /// Whose seal it bears.
    public var issuer: String
    /// The day it bears; `nil` leaves the date to be written.
    public var day: Day?
    /// 附注.
    public var remark = ""
    /// 印发机关, of papers that go down; the 版记 stands at the foot of the last page.
    public var printer = ""

    public init(_ title: String, by issuer: String) {
        self.title = title
        self.issuer = issuer
    }
}

/// A piece of the text of an ``OfficialPaper``, in order.
public enum PaperPart: Hashable, Sendable {
    case paragraph(String)
    /// 一、
    case heading(String)
    /// Under heads; a row has as many cells as there are columns.
    case table([PaperColumn], [[String]])
    /// A form: labels with what is filled in beside them, two to a line where they are short.
    case form([PaperBox])
}

public struct PaperColumn: Hashable, Sendable {
    public let title: String
    /// Its share of the width, beside those of the others.
    public let width: Int

    public init(_ title: String, width: Int = 2) {
        self.title = title
        self.width = width
    }
}

/// A place of a form.
public struct PaperBox: Hashable, Sendable {
    public let label: String
    public let value: String
    /// Whether it takes the whole line.
    public let isWide: Bool
    /// Lines it has room for.
    public let lines: Int

    public init(_ label: String, _ value: String, isWide: Bool = false, lines: Int = 1) {
        (self.label, self.value, self.isWide, self.lines) = (label, value, isWide, lines)
    }
}
