import Kernel
import Web

/// What a survey has come to, for those who may read it. On the screen every number stands, since it is theirs; in a file a small one
/// is not written out, because a file travels on.
struct SurveyResults {
    let open: OpenSurvey
    let tally: SurveyTally

    /// Question, option and how many, of all choices.
    var spreadsheet: Spreadsheet {
        let (sheets, papers) = (tally.sheets, tally.papers)
        return Spreadsheet(
            Text("\(open.survey.title) 结果", en: "Survey results"),
            note: Text(
                "说明：收到 \(sheets) 份，其中纸质 \(papers) 份；小数不列",
                en: "Note: \(sheets) sheets, \(papers) on paper; small numbers are left out"),
            columns: [
                .init(Text("问题", en: "Question"), width: 50), .init(Text("选项", en: "Option"), width: 30),
                .init(Text("人数", en: "Persons")),
            ],
            rows: zip(open.survey.questions, tally.chosen).flatMap { question, chosen in
                let hidden = SmallNumbers.hidden(among: chosen, .persons)
                return zip(question.choices, chosen).enumerated().map { place, option -> [Spreadsheet.Cell] in
                    [
                        .text(question.question), .text(option.0),
                        hidden.contains(place) ? .phrase(Self.small) : .number(Double(option.1)),
                    ]
                }
            })
    }

    private static let small = Text("不列", en: "left out")
}
