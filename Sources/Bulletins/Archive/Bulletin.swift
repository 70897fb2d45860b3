import Kernel

/// One issue of a union's bulletin, kept as the text that was handed in.
public struct Bulletin: Sendable {
    let id: ID<Bulletin>
    let issuer: ID<Organisation>
    let issuerName: String
    let fileName: String
    let format: String
    /// Of a text file; `nil` for PDF and DOCX.
    let encoding: String?
    /// As printed at its head, or the file's name.
    let title: String
    /// The day printed on it; without one, the day it was imported.
    let day: Day
    let masthead: Masthead
    let importedAt: Instant
}
