public import Foundation
public import Kernel
import Store
public import Web

/// The doors by which people join, for officers: each union's and each event's, with a sheet to print and hang up.
public struct DoorPages: Sendable {
    let platform: Platform
    let address: URL

    /// - Parameter address: of the platform, as people reach it.
    public init(platform: Platform, address: URL) { (self.platform, self.address) = (platform, address) }

    public static let homes = [CatalogueHome("S290", "/join")]
    static let address: Link = "/members/joining"

    /// With what the public sees.
    public var routes: [Route] {
        let limit = CounterLimit()
        return [
            .page("/members/joining", "members.doors", for: .holding(.readMembers, .anywhere)) { try await list($0) },
            .page("/members/joining/:door", "members.door", for: .holding(.readMembers, .subject)) {
                try await sheet($0)
            },
        ] + JoinPages(platform: platform, limit: limit).routes
            + JoinFollowPages(platform: platform, limit: limit).routes + CorrectionPages(platform: platform).routes
    }

    /// On the page of each union that people can join: the way to its sheet.
    public var work: Work {
        let platform = platform
        var work = Work(kind: nil, permission: .readMembers) { _ in
            nil
        } panel: { _ in
            nil
        }
        work.about = { identity, organisation in
            let isOpen = try await platform.read(as: identity) { connection, actor in
                let union = try Organisation.find(organisation, on: connection)
                return union.map { $0.status == .active && actor.may(.readMembers, at: $0.place) } ?? false
            }
            guard isOpen else { return nil }
            let sheet: Link = "/members/joining/\(organisation)"
            return WorkPanel(
                Text("入会", en: "Joining"), all: Self.address, figures: [], lines: [],
                empty: EmptyState(
                    Text("扫码或打开网址，手机上就能申请加入。", en: "People apply on a phone, by a code or its address."),
                    act: Crumb(Text("打印入会二维码", en: "Print the code"), sheet)))
        }
        return work
    }

    private func list(_ visit: Visit) async throws -> Page {
        let today = visit.now.day
        let (unions, events, turnouts) = try await platform.read(as: visit.identity) { connection, actor in
            let unions = actor.grants.filter { Permission.readMembers.roles.contains($0.role) }.map(\.organisation)
            let names = try Organisation.names(of: unions, on: connection)
            let events = try EntrySelection(JoiningEvent.events, EntryFilter(), for: actor, on: today)
                .page(limit: 50, showing: [], on: connection)
            let turnouts = try EventTurnout.of(events.map(\.entry.id), on: connection)
            return (unions.compactMap { id in names[id].map { (id: id, name: $0) } }, events, turnouts)
        }
        return Page(
            Text("入会二维码和活动", en: "Joining codes and events"), trail: MemberPages.trail, entry: "members",
            lead: Text("申请和批准人数按申请自动统计", en: "Applied and joined are counted from the applications")
        ) { html in
            html.a(
                Text("登记活动", en: "Enter an event"), .href("/ledgers/joining-events/new"),
                .class("btn btn-primary btn-sm"))
        } main: { html in
            html.sheet(Text("工会", en: "Unions")) {
                html.ul(.class("lines")) {
                    for union in unions {
                        html.li { html.a(union.name, .href("/members/joining/\(union.id)"), .lang(.zh)) }
                    }
                }
                html.p(Text("下级工会的，在它的组织页打印。", en: "For unions below, print it from their page."), .class("note"))
            }
            html.sheet(Text("入会活动", en: "Joining events")) {
                html.table(
                    events, Self.columns(turnouts), caption: Text("入会活动", en: "Joining events"),
                    empty: EmptyState(Text("还没有登记入会活动。", en: "No event is entered yet.")))
            }
        }
    }

    private static func columns(_ turnouts: [ID<Entry>: EventTurnout]) -> [Column<EntryLine>] {
        [
            Column(Text("活动", en: "Event")) { html, line in
                html.a(
                    line.entry.title, .href("/ledgers/joining-events/\(line.entry.id)"), .lang(.zh))
            },
            Column(Text("工会", en: "Union"), isMinor: true) { html, line in html.span(line.owner, .lang(.zh)) },
            Column(Text("申请", en: "Applied")) { html, line in
                html.a(
                    (turnouts[line.entry.id]?.applied ?? 0).grouped,
                    .href(MemberPages.applications.with("event", line.entry.id.description)))
            },
            Column(Text("已入会", en: "Joined")) { html, line in
                html.text((turnouts[line.entry.id]?.joined ?? 0).grouped)
            },
            Column(Text("二维码", en: "Code")) { html, line in
                html.a(.href("/members/joining/\(line.entry.id)")) {
                    html.deed(Text("打印", en: "Print"), about: Text(same: line.entry.title))
                }
            },
        ]
    }

    private func sheet(_ visit: Visit) async throws -> Page {
        try await platform.require(.readMembers, of: "members.door", from: visit.actor)
        let key = try visit.segment("door")
        let door = try await platform.read(as: visit.identity) { connection, actor in
            let door = try JoiningDoor.find(key, events: JoiningEvent.events, on: connection)
            if let event = door.event {
                _ = try Entry.find(event, of: JoiningEvent.events, for: actor, on: connection)
            } else {
                _ = try Organisation.find(door.union.id, for: actor, under: .readMembers, on: connection)
            }
            return door
        }
        return DoorSheet(door: door, address: address.appending(path: "join/\(door.key)").absoluteString).page
    }
}

/// A sheet to print on A4: who is to be joined, the code, the address in letters, and how it goes, in both languages.
struct DoorSheet {
    let door: JoiningDoor
    let address: String

    private static let ways = [
        Text("用手机扫码，或输入网址", en: "Scan the code with a phone, or type the address"),
        Text("填好申请，记下查询码", en: "Fill in the form, and write down your code"),
        Text("工会批准后，凭查询码看会员证号", en: "Once approved, your code shows your card number"),
    ]

    var page: Page {
        Page(
            Text("入会二维码", en: "Joining code"),
            trail: MemberPages.trail + [Crumb(Text("入会二维码和活动", en: "Joining codes and events"), DoorPages.address)],
            entry: "members",
            lead: Text(
                "打印后贴在现场；每个活动用自己的码，申请就归到这个活动",
                en: "Print it; each event has its own, so that applications are told apart")
        ) { html in
            html.sheet {
                html.div(.class("poster")) {
                    html.h2(door.union.name, .lang(.zh))
                    if let title = door.title { html.p(title, .lang(.zh)) }
                    html.qrCode(address, Text("打开入会页面的二维码", en: "A code that opens the page for joining"))
                    html.p { html.code(address) }
                    html.ol { for way in Self.ways { html.li(way.zh, .lang(.zh)) } }
                    html.ol { for way in Self.ways { html.li(way.en, .lang(.en)) } }
                }
            }
        }
    }
}
