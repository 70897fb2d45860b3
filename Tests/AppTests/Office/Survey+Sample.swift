import Kernel
import Voices

extension Survey {
    /// Three questions, one of each kind, open on a day.
    static func sample(on day: Day) -> Survey {
        var survey = Survey()
        (survey.title, survey.purpose) = ("食堂和夜班", .needs)
        (survey.from, survey.until) = (day, day.adding(days: 7))
        survey.questions = [
            question("食堂满意吗", .one, "满意；一般；不满意"), question("夜班最缺什么", .several, "热饭；班车；休息室"),
            question("还想说什么", .words, ""),
        ]
        return survey
    }

    private static func question(_ words: String, _ kind: SurveyQuestionKind, _ options: String) -> SurveyQuestion {
        var question = SurveyQuestion()
        (question.question, question.kind, question.options) = (words, kind, options)
        return question
    }
}
