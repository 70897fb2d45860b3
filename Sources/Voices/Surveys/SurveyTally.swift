import Kernel
import Store

/// What a survey has come to: how many answered, how often each option was chosen, and what was written. It is all that is kept.
struct SurveyTally: Sendable {
    /// How many sheets there are, and how many of them came on paper.
    let sheets: Int
    let papers: Int
    /// By question, then by option, both from 0.
    let chosen: [[Int]]
    /// By question; in an order that says nothing of when they came, ``most`` of each at most.
    let words: [[String]]
    /// By question: how many wrote something.
    let written: [Int]

    static let most = 1000

    static let migration = Migration(
        "2026-11 surveys", [], sqlite: tables(" WITHOUT ROWID"), postgres: tables(""))

    /// Question 0 counts the sheets. Nothing here can be told apart by sheet, and all of it goes when the survey is erased.
    ///
    /// - Parameter clause: else SQLite numbers the rows in the order in which they came.
    private static func tables(_ clause: SQL) -> [SQL] {
        [
            """
            CREATE TABLE survey_count (
                survey BIGINT NOT NULL REFERENCES entry_body (entry) ON DELETE CASCADE, question BIGINT NOT NULL,
                answer BIGINT NOT NULL, sheets BIGINT NOT NULL, PRIMARY KEY (survey, question, answer)
            )\(clause)
            """,
            """
            CREATE TABLE survey_words (
                survey BIGINT NOT NULL REFERENCES entry_body (entry) ON DELETE CASCADE, question BIGINT NOT NULL,
                id BIGINT NOT NULL, words TEXT NOT NULL, PRIMARY KEY (survey, question, id)
            )\(clause)
            """,
            // Which sheets of paper were counted already, by the number on their stubs.
            """
            CREATE TABLE survey_stub (
                survey BIGINT NOT NULL REFERENCES entry_body (entry) ON DELETE CASCADE, stub TEXT NOT NULL,
                PRIMARY KEY (survey, stub)
            )\(clause)
            """,
        ]
    }

    /// Adds one sheet. Rows are written in one order, so that two sheets never wait for each other.
    static func add(_ sheet: SurveySheet, to survey: ID<Entry>, on connection: any Connection) throws {
        try count(survey, 0, 0, on: connection)
        for place in sheet.answers.keys.sorted() {
            switch sheet.answers[place] {
            case .chosen(let options):
                for option in options.sorted() { try count(survey, place + 1, option, on: connection) }
            case .words(let words):
                try connection.run(
                    """
                    INSERT INTO survey_words (survey, question, id, words)
                    VALUES (\(survey), \(place + 1), \(Int64.random(in: 1...(.max))), \(words))
                    """)
            case nil: continue
            }
        }
    }

    private static func count(
        _ survey: ID<Entry>, _ question: Int, _ answer: Int, on connection: any Connection
    ) throws {
        try connection.run(
            """
            INSERT INTO survey_count (survey, question, answer, sheets) VALUES (\(survey), \(question), \(answer), 1)
            ON CONFLICT (survey, question, answer) DO UPDATE SET sheets = survey_count.sheets + 1
            """)
    }

    /// - Returns: whether this stub was not counted before.
    static func take(_ stub: String, of survey: ID<Entry>, on connection: any Connection) throws -> Bool {
        try connection.run(
            "INSERT INTO survey_stub (survey, stub) VALUES (\(survey), \(stub)) ON CONFLICT (survey, stub) DO NOTHING"
        ) == 1
    }

    /// - Parameter questions: of which the answers are wanted; with none only the sheets are counted.
    static func load(_ survey: ID<Entry>, _ questions: [SurveyQuestion], on connection: any Connection) throws
        -> SurveyTally
    {
        var sheets = 0
        var chosen = questions.map { [Int](repeating: 0, count: $0.choices.count) }
        try connection.each("SELECT question, answer, sheets FROM survey_count WHERE survey = \(survey)") { row in
            let (question, answer, count): (Int, Int, Int) = (try row[0], try row[1], try row[2])
            if question == 0 {
                sheets = count
            } else if chosen.indices.contains(question - 1), chosen[question - 1].indices.contains(answer - 1) {
                chosen[question - 1][answer - 1] = count
            }
        }
        var words = questions.map { _ in [String]() }
        var written = questions.map { _ in 0 }
        for (place, question) in questions.enumerated() where question.kind == .words {
            let these: SQL = "FROM survey_words WHERE survey = \(survey) AND question = \(place + 1)"
            words[place] = try connection.all("SELECT words \(these) ORDER BY id LIMIT \(most)") { try $0[0] }
            written[place] = try connection.value("SELECT COUNT(*) \(these)") ?? 0
        }
        let papers: Int = try connection.value("SELECT COUNT(*) FROM survey_stub WHERE survey = \(survey)") ?? 0
        return SurveyTally(sheets: sheets, papers: papers, chosen: chosen, words: words, written: written)
    }
}
