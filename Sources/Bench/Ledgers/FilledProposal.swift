import Kernel
import Skills

/// A proposal as the engine would keep it, somewhere on its way: what is older has mostly come to an end.
struct FilledProposal {
    let opened: Day
    private(set) var status = Proposal.Status.submitted
    private(set) var entered: Day
    private(set) var due: Day?
    private(set) var closed: Day?
    private(set) var values: [String: FieldValue] = [:]

    init(opened: Day, today: Day, _ texts: FilledTexts, _ dice: inout Dice) {
        self.opened = opened
        entered = opened
        let answerBy = opened.adding(days: 10 + dice.even(20))
        due = answerBy
        values = [
            "title": .text(dice.pick(texts.titles)), "kind": .choice(dice.pick(ProposalKind.allCases).rawValue),
            "proposer": .text(dice.pick(texts.names)), "team": .text(dice.pick(texts.teams)),
            "proposedOn": .day(opened), "answerBy": .day(answerBy), "situation": .text(dice.pick(texts.sentences)),
            "measure": .text(dice.pick(texts.sentences)),
        ]
        weigh(today, texts, &dice)
    }

    private mutating func weigh(_ today: Day, _ texts: FilledTexts, _ dice: inout Dice) {
        let decided = opened.adding(days: 3 + dice.even(25))
        guard decided <= today, dice.even(100) >= 4 else {
            if dice.even(2) == 0 { move(to: .weighing, on: opened, due: due) }
            return
        }
        values["evaluator"] = .text("技术科会同安全科")
        values["decidedOn"] = .day(decided)
        values["opinion"] = .text(dice.pick(texts.sentences))
        if dice.even(100) < 30 { return close(.declined, on: decided) }
        let implementBy = decided.adding(days: 30 + dice.even(90))
        values["implementer"] = .text("设备科")
        values["implementBy"] = .day(implementBy)
        move(to: .adopted, on: decided, due: implementBy)
        prove(implementBy, today, texts, &dice)
    }

    private mutating func prove(_ implementBy: Day, _ today: Day, _ texts: FilledTexts, _ dice: inout Dice) {
        let proven = implementBy.adding(days: dice.even(30) - 10)
        let lot = dice.even(100)
        guard proven <= today, lot >= 15 else { return }
        if lot < 30 {
            values["obstacle"] = .text(dice.pick(texts.sentences))
            return close(.unrealised, on: proven)
        }
        values["provenOn"] = .day(proven)
        values["saving"] = .yuan(Yuan(fen: dice.even(5) == 0 ? 0 : (1 + dice.even(3000)) * 10_000))
        values["benefit"] = .text(dice.pick(texts.sentences))
        move(to: .proven, on: proven, due: nil)
        let rewarded = proven.adding(days: 5 + dice.even(40))
        guard rewarded <= today, lot >= 45 else { return }
        values["rewards"] = .choices([ProposalReward.bonus.rawValue])
        values["rewardSum"] = .yuan(Yuan(fen: (1 + dice.even(50)) * 10_000))
        values["rewardedOn"] = .day(rewarded)
        close(.rewarded, on: rewarded)
    }

    private mutating func move(to next: Proposal.Status, on day: Day, due: Day?) {
        (status, entered, self.due) = (next, day, due)
    }

    private mutating func close(_ last: Proposal.Status, on day: Day) {
        move(to: last, on: day, due: nil)
        closed = day
    }
}

/// What stands in the fields, drawn once.
struct FilledTexts {
    let titles: [String]
    let sentences: [String]
    let names: [String]
    let teams: [String]

    init(_ dice: inout Dice) {
        let words = Words(&dice)
        titles = (0..<2000).map { _ in String(words.title(&dice).prefix(40)) }
        sentences = (0..<2000).map { _ in words.body(&dice) }
        let given = Array("志强秀英永康小燕建国玉兰文博海霞")
        names = (0..<400).map { _ in
            String([dice.pick(Array("陈李黄张梁林刘吴罗杨何谢郑邓冯")), dice.pick(given), dice.pick(given)])
        }
        teams = (0..<1000).map { number in
            dice.pick(["电子厂", "物流公司", "公交公司", "五金厂", "冷链公司", "陶瓷厂"]) + "第\(number % 40 + 1)班组"
        }
    }
}
