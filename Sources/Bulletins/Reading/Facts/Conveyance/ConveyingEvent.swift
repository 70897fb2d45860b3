/// A meeting, a talk or a paper by which directives are conveyed.
struct ConveyingEvent {
    /// Where the sentence begins that tells of it.
    let start: Int
    /// The sentence opens it; otherwise it goes on with the event before.
    let isNew: Bool
    /// Those that convey; `nil` stands for the article's issuer.
    let organisations: [String?]
    let form: MeetingForm?
    let day: EventDate?
    /// The places of the directives.
    let directives: [Range<Int>]
}
