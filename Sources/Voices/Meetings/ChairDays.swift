import Kernel
import Store
import Web

/// The days on which chairs hear workers, as announced to everybody: the next first.
struct ChairDays: Sendable {
    static let most = 100

    struct Meeting: Sendable {
        let meeting: ChairMeeting
        let owner: String
    }

    let meetings: [Meeting]

    static func load(in book: LedgerBook, on today: Day, _ connection: any Connection) throws -> ChairDays {
        let ledger = try book.inForce(on: connection).ledger(ChairMeeting.ledger.description.id)
        var filter = EntryFilter()
        filter.status = ChairMeeting.Status.announced.rawValue
        filter.fields["day"] = .among(Int64(today.sinceEpoch)...(.max))
        // Everybody may read what is announced, and this reads nothing else.
        let lines = try EntrySelection(ledger, filter, for: .operator, on: today).page(
            EntrySort(.field("day")), limit: most, showing: [], on: connection)
        let meetings = try lines.compactMap { line in
            ChairMeeting.ledger.body(of: try line.entry.content(of: ledger, on: connection)).map {
                Meeting(meeting: $0, owner: line.owner)
            }
        }
        return ChairDays(
            meetings: meetings.sorted {
                ($0.meeting.day ?? today, $0.owner) < ($1.meeting.day ?? today, $1.owner)
            })
    }

    var page: Page {
        Page(
            Text("主席有约", en: "Meetings with the chair"), frame: .portal,
            lead: Text("哪天、在哪、谁来听，都在这里。", en: "When and where, and who will hear you.")
        ) { html in
            for one in meetings { show(one, html) }
            if meetings.isEmpty {
                html.sheet { html.p(Text("近期还没有公布。", en: "No day is announced yet.")) }
            }
            html.p { html.a(Text("现在就反映", en: "Speak up now"), .href("/speak"), .class("btn btn-primary")) }
        }
    }

    private func show(_ one: Meeting, _ html: HTML) {
        let meeting = one.meeting
        html.sheet(Text(meeting.subject, en: "")) {
            html.definitions {
                html.definition(Text("时间", en: "When")) {
                    html.text("\(meeting.day?.description ?? "—") ")
                    html.span(meeting.hours, .lang(.zh))
                }
                html.definition(Text("地点", en: "Where")) { html.span(meeting.place, .lang(.zh)) }
                html.definition(Text("谁来听", en: "Who hears")) { html.span("\(one.owner) \(meeting.chair)", .lang(.zh)) }
                html.definition(Text("报名电话", en: "Telephone"), meeting.telephone)
            }
        }
    }
}

/// Where everybody reads when a chair hears workers.
struct ChairDayPages {
    let platform: Platform
    let book: LedgerBook

    static let address: Link = "/chair-days"

    var routes: [Route] {
        [
            .page("/chair-days", "chair-days.list", for: .everyone) { visit in
                let (book, today) = (book, visit.now.day)
                return try await platform.database.read { try ChairDays.load(in: book, on: today, $0) }.page
            }
        ]
    }
}
