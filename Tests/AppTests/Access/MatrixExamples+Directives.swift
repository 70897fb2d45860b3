import Kernel

extension MatrixExamples {
    /// About the points of a paper.
    static let directives: [String: [Maker]] = [
        "tasks.split-blank": page("/tasks/split", answers: [200]),
        "tasks.split-ask": [
            { _, _ in Example(path: "/tasks/split", fields: ["source": "推进会", "point": "办好热水"], answers: [200]) }
        ],
        "tasks.split": [
            { office, visitor in
                Example(
                    path: "/tasks/split/tasks",
                    fields: [
                        "source": "推进会", "points": "1", "pick-0": "1", "number-0": "1", "text-0": "办好热水",
                        "organisation": visitor.position.map { office.tree.organisation(at: $0).name } ?? "",
                    ], answers: [303])
            }
        ],
    ]
}
