/// That an organisation has conveyed a directive from above to its own people: 传达学习…精神.
struct Conveyance: Codable, Equatable, Sendable {
    /// What is conveyed, as printed, without verb and enclosing quotes; where the sentence shortens it (回信精神), as the same
    /// article prints it in full.
    var directive: String
    /// The union that conveyed it, as printed, a shared ending restored (越秀、海珠区总工会); `nil` where it is the article's issuer.
    var organisation: String?
    /// `nil` where the text does not tell.
    var form: MeetingForm?
    /// The day of the meeting; `nil` where none is certain.
    var day: EventDate?
    /// How many points the meeting laid out; `nil` where none are counted.
    var points: Int?
    /// Who chaired, conveyed or spoke, once for each part.
    var chairs: [ConveyingPerson] = []
    /// Where the directive is named in the sentence that tells of the meeting; `nil` where only the headline names it.
    var trace: Trace?

    /// The same for most ways to print the same directive.
    var key: String { Self.key(of: directive) }
}
