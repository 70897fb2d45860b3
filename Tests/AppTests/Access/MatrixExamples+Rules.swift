import Foundation
import Kernel

@testable import App

extension MatrixExamples {
    /// About packs and notices for the whole tree, whose place is its head.
    static let rules: [String: [Maker]] = [
        "rules.list": page("/rules?q=LD", answers: [200]),
        "rules.show": page("/rules/LD-02?region=4417&from=2026-11-21", answers: [200]),
        "packs.list": page("/rules/packs", answers: [200]),
        "packs.template": page("/rules/templates/national", answers: [200]),
        "packs.ask": page("/rules/packs/new?from=zhejiang", answers: [200]),
        "packs.upload": [
            { _, _ in
                // Whoever administers a part of the tree is told that the place is beyond it.
                Example(path: "/rules/packs/new", file: Array(LocalText.pack().utf8), answers: [303, 422])
            }
        ],
        "packs.show": [{ office, _ in try await office.aboutPack("", isSubject: false, answers: [200]) }],
        "packs.text": [{ office, _ in try await office.aboutPack("/text", isSubject: false, answers: [200]) }],
        "packs.try": [
            { office, _ in try await office.aboutPack("/trial", file: Array(LocalText.cases.utf8), answers: [200]) }
        ],
        "packs.activate": [
            { office, _ in try await office.aboutPack("/activation", ["untried": "1"], answers: [303]) }
        ],
        "packs.retire": [
            { office, _ in try await office.aboutPack("/retirement", isActive: true, answers: [303]) }
        ],
        "calendar.show": page("/rules/calendar", answers: [200]),
        "calendar.upload": [
            { office, visitor in
                // For the whole tree, so that who holds less is refused by the command.
                let isAbove = visitor.position == .above || visitor.role != .systemAdministrator
                return Example(
                    path: "/rules/calendar", file: Array(LocalText.notice().utf8),
                    answers: isAbove ? [303] : [403, 404])
            }
        ],
        "calendar.notice": [{ office, _ in try await office.aboutNotice("", isSubject: false, answers: [200]) }],
        "calendar.text": [{ office, _ in try await office.aboutNotice("/text", isSubject: false, answers: [200]) }],
        "calendar.activate": [{ office, _ in try await office.aboutNotice("/activation", answers: [303]) }],
        "calendar.recount": [{ office, _ in try await office.aboutNotice("/recount", answers: [303]) }],
    ]
}

/// Texts that nobody uploaded before.
enum LocalText {
    static let cases = #"[{"id": "1", "rule": "T-reply", "region": "CN", "start": "2026-11-23"}]"#

    static func pack(_ limit: String = "10 working days", name: String? = nil, region: String = "CN") -> String {
        """
        pack: \(name ?? "p" + Office.newLogin())
        title: {zh: 本地样例, en: Local sample}
        region: "\(region)"
        sources: {city: {zh: 样例规定, en: Sample rule}}
        rules:
          - id: T-reply
            title: {zh: 样例答复, en: Sample reply}
            limit: \(limit)
            source: city
            article: §6
            confidence: H
            from: 2026-01-01
        """
    }

    /// For the same year each time, so that a later one replaces it.
    static func notice() -> String {
        """
        year,2027,\(Office.newLogin())
        rest,2027-01-01,2027-01-03,new-year
        rest,2027-02-05,2027-02-11,spring-festival
        rest,2027-04-05,2027-04-05,qingming
        rest,2027-05-01,2027-05-05,labour-day
        rest,2027-06-09,2027-06-09,dragon-boat
        rest,2027-09-15,2027-09-15,mid-autumn
        rest,2027-10-01,2027-10-07,national-day
        """
    }
}

extension Office {
    fileprivate func aboutPack(
        _ rest: String, _ fields: [String: String] = [:], file: [UInt8]? = nil, isActive: Bool = false,
        isSubject: Bool = true, answers: Set<Int>
    ) async throws -> Example {
        let pack = try await platform.perform(
            UploadPack(try RulePack(yaml: LocalText.pack()), book: installation.book), as: .operator)
        if isActive { try await platform.perform(ActivatePack(pack, withoutTrying: true), as: .operator) }
        return Example(
            path: "/rules/packs/\(pack)\(rest)", fields: fields, file: file,
            subject: isSubject ? subject(pack.description) : nil, answers: answers)
    }

    fileprivate func aboutNotice(
        _ rest: String, isSubject: Bool = true, answers: Set<Int>
    ) async throws -> Example {
        let notice = try await platform.perform(
            try UploadNotice(csv: LocalText.notice(), book: installation.book), as: .operator)
        return Example(
            path: "/rules/calendar/\(notice)\(rest)", subject: isSubject ? subject(notice.description) : nil,
            answers: answers)
    }

    private func subject(_ key: String) -> Example.Subject {
        .init(key: key, place: tree.province.place, reading: .readOrganisations)
    }
}
