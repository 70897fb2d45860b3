import Kernel
import Web

/// What stands in the form that makes tasks of points: as it came from a paper, or as it was filled in.
struct SplittingForm: Sendable {
    struct Point: Sendable {
        let isPicked: Bool
        let number: String
        let text: String
        let until: String
        let organisation: String
    }

    let source: String
    let link: String
    /// For every point that names none of its own.
    let until: String
    let organisation: String
    let points: [Point]

    /// No paper makes more demands.
    static let most = 100
    private static let spare = 5

    /// - Parameter organisation: whose tasks they are unless said.
    init(_ fields: Fields, organisation: String) {
        source = String(fields.text("source").prefix(200))
        link = fields.text("link")
        until = fields.text("until")
        self.organisation = fields["organisation"].map { _ in fields.text("organisation") } ?? organisation
        let printed = fields.values("point").prefix(Self.most)
        if let count = fields.number("points") {
            points = (0..<min(max(count, 0), Self.most)).map { place in Point(fields, at: place) }
        } else if printed.isEmpty {
            points = (1...Self.spare).map { _ in Point(isPicked: true, number: "", text: "") }
        } else {
            points = printed.enumerated().map { Point(isPicked: true, number: String($0 + 1), text: $1) }
        }
    }

    /// The name of a task's field on the form, where one form holds many tasks.
    static func name(of field: String, at place: Int) -> String {
        switch field {
        case "source", "link": field
        default: "\(field)-\(place)"
        }
    }

    /// The points that become tasks: those ticked in which anything stands.
    var picked: [(place: Int, point: Point)] {
        points.enumerated().filter { $1.isPicked && !($1.number + $1.text).isEmpty }.map { (place: $0, point: $1) }
    }
}

extension SplittingForm.Point {
    init(isPicked: Bool, number: String, text: String) {
        self.init(isPicked: isPicked, number: number, text: text, until: "", organisation: "")
    }

    fileprivate init(_ fields: Fields, at place: Int) {
        func text(_ field: String) -> String { fields.text(SplittingForm.name(of: field, at: place)) }
        self.init(
            isPicked: fields.isOn(SplittingForm.name(of: "pick", at: place)), number: text("number"),
            text: text("text"),
            until: text("until"), organisation: text("organisation"))
    }
}
