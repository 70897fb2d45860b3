import Files
import Kernel
import Store
import Web

/// The papers of an entry: each looked at, printed from the browser, or taken away as PDF.
struct PaperPages {
    let platform: Platform
    let book: LedgerBook
    let ledger: AnyLedger
    var typesetter = PaperTypesetter()

    var routes: [Route] {
        guard !ledger.papers.isEmpty else { return [] }
        let reader = Audience.holding(ledger.read, .subject)
        return [
            .page(ledger.path("/:id/papers/:paper"), ledger.route("paper"), for: reader) { try await show($0) },
            .post(ledger.path("/:id/papers/:paper"), ledger.route("take-paper"), for: reader) { try await take($0) },
        ]
    }

    private func show(_ visit: Visit) async throws -> Page {
        let (id, name) = (try visit.id("id", of: Entry.self), try visit.segment("paper"))
        let (ledger, terms, today) = (ledger, book.terms, visit.now.day)
        let (entry, paper) = try await platform.read(as: visit.identity) { connection, actor in
            let entry = try Entry.find(id, of: ledger, for: actor, on: connection)
            let paper = try OfficialPaper.made(name, of: entry, in: ledger, by: terms, today: today, on: connection)
            return (entry, paper)
        }
        let faces = try? await PaperFaces.covering(paper.characters)
        return PaperPage(ledger: ledger, entry: entry, name: name, paper: paper, faces: faces).page
    }

    /// The PDF. That it left is written down before it does.
    private func take(_ visit: Visit) async throws -> Answer {
        let (id, name) = (try visit.id("id", of: Entry.self), try visit.segment("paper"))
        let paper = try await platform.perform(
            TakePaper(name, of: id, in: ledger.id, book: book), as: visit.identity)
        do {
            let faces = try await PaperFaces.covering(paper.characters)
            let bytes = try await typesetter.pdf(
                of: PaperDocument.bytes(of: paper), style: try PaperDocument.style(), in: faces)
            return .download(bytes, name: "\(paper.title).pdf", type: "application/pdf")
        } catch let fault as PaperTypesetter.Fault {
            return try await instead(fault.text, visit)
        } catch is BoundedProgram.Fault {
            return try await instead(PaperTypesetter.Fault.missing.text, visit)
        }
    }

    /// The page, which can be printed, with what went wrong.
    private func instead(_ why: Text, _ visit: Visit) async throws -> Answer {
        .page(try await show(visit).instead(because: why))
    }
}
