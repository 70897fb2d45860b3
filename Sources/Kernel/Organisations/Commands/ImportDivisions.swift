import Store

/// Makes the federation of each division that has none yet; the divisions already there stay as they are.
///
/// Everything or nothing: a division whose parent is neither in the file nor in the tree refuses the whole file.
public struct ImportDivisions: Command {
    public static var requires: Permission? { .changeOrganisations }

    let divisions: Divisions
    let day: Day

    public init(_ divisions: Divisions, from day: Day) {
        self.divisions = divisions
        self.day = day
    }

    public struct Outcome: Hashable, Sendable {
        public var founded = 0
        public var present = 0
    }

    public func perform(at desk: Desk) throws -> Outcome {
        var outcome = Outcome()
        var placed: [String: ID<Organisation>] = [:]
        for division in divisions.rows {
            if let present = try Organisation.withDivision(division.code, on: desk.connection) {
                placed[division.code] = present.id
                outcome.present += 1
            } else {
                placed[division.code] = try found(division, placed: placed, at: desk)
                outcome.founded += 1
            }
        }
        return outcome
    }

    private func found(
        _ division: Divisions.Division, placed: [String: ID<Organisation>], at desk: Desk
    ) throws -> ID<Organisation> {
        let parent = try division.parent.map { code -> ID<Organisation> in
            guard let above = try placed[code] ?? Organisation.withDivision(code, on: desk.connection)?.id else {
                throw Refusal.invalid(
                    field: "file",
                    why: Text(
                        "\(division.name)（\(division.code)）的上级 \(code) 既不在文件中，也不在组织树中",
                        en:
                            "The parent \(code) of \(division.name) (\(division.code)) is neither in the file nor in the tree"
                    ))
            }
            return above
        }
        do {
            return try FoundOrganisation(
                name: division.name + "总工会", kind: .federation, rank: division.rank, parent: parent,
                division: division.code, from: day
            ).perform(at: desk)
        } catch Refusal.invalid(_, let why) {
            let place = Text("\(division.name)（\(division.code)）：", en: "\(division.name) (\(division.code)): ")
            throw Refusal.invalid(field: "file", why: place + why)
        }
    }
}

/// Makes the federations of functional areas that have no division code of their own but a union: facts shipped beside
/// the divisions (`areas.csv`: name, level, parent's code, aliases).
public struct ImportAreas: Command {
    public static var requires: Permission? { .changeOrganisations }

    let day: Day

    public init(from day: Day) { self.day = day }

    public func perform(at desk: Desk) throws {
        for line in try Facts.text("areas.csv").split(whereSeparator: \.isNewline).dropFirst() {
            let cells = line.split(separator: ",").map(String.init)
            guard cells.count == 4, let parent = try Organisation.withDivision(cells[2], on: desk.connection) else {
                continue
            }
            let name = cells[0] + "总工会"
            let present = try Organisation.below(parent.id, on: desk.connection).contains { $0.name == name }
            if present { continue }
            let id = try FoundOrganisation(
                name: name, kind: .federation, rank: .county, parent: parent.id, from: day
            ).perform(at: desk)
            for alias in cells[3].split(separator: "|").flatMap({ DerivedAliases.of($0 + "总工会", rank: .town) }) {
                try OrganisationAlias.add(alias, to: id, from: .person, on: desk.connection)
            }
        }
    }
}
