public import Kernel

extension HTML {
    /// An official paper, every part in its place (GB/T 9704).
    public func paper(_ paper: OfficialPaper) {
        div(.class("paper"), .lang(.zh)) {
            if let mark = paper.mark { head(mark, paper) }
            h2(.class("title")) {
                for (place, line) in paper.titleLines.enumerated() {
                    if place > 0 { br() }
                    text(line)
                }
            }
            if !paper.to.isEmpty { p(paper.to + "：", .class("to")) }
            for part in paper.parts { write(part) }
            if !paper.issuer.isEmpty { signature(paper) }
            if !paper.remark.isEmpty { p("（\(paper.remark)）") }
            if !paper.printer.isEmpty { record(paper) }
        }
    }

    /// 版头: the mark, the number, the signer of what goes up, and the red rule.
    private func head(_ mark: String, _ paper: OfficialPaper) {
        div(.class("mark mark-\(Self.markSize(mark.count))")) { text(mark) }
        let number = paper.number.isEmpty ? "〔　　〕　号" : paper.number
        if let signer = paper.signer {
            div(.class("number goes-up")) {
                span(number)
                span(.class("signer")) {
                    text("签发人：")
                    span(signer, .class("kai"))
                }
            }
        } else {
            div(number, .class("number"))
        }
        div(.class("red-rule"))
    }

    /// So that the mark fills the width and stays on one line where it can.
    private static func markSize(_ count: Int) -> Int {
        [48, 40, 34, 30, 26, 22].first { $0 * count <= 436 } ?? 20
    }

    private func write(_ part: PaperPart) {
        switch part {
        case .paragraph(let text): p(text)
        case .heading(let text): p(text, .class("hei"))
        case .table(let columns, let rows): self.rows(rows, columns)
        case .form(let boxes): form(boxes)
        }
    }

    private func rows(_ rows: [[String]], _ columns: [PaperColumn]) {
        table(.class("rows")) {
            thead {
                tr { for column in columns { th(column.title, .columnScope, .colspan(column.width)) } }
            }
            tbody {
                for row in rows {
                    tr { for (cell, column) in zip(row, columns) { td(cell, .colspan(column.width)) } }
                }
            }
        }
    }

    /// Twelve columns: a label takes two, what is filled in four, or ten where it has the line to itself.
    private func form(_ boxes: [PaperBox]) {
        var boxes = boxes[...]
        table(.class("boxes")) {
            tbody {
                while let first = boxes.popFirst() {
                    tr(.class(first.lines > 1 ? "tall" : "low")) {
                        box(first)
                        if !first.isWide, let second = boxes.first, !second.isWide {
                            boxes.removeFirst()
                            box(second)
                        }
                    }
                }
            }
        }
    }

    private func box(_ box: PaperBox) {
        th(box.label, .rowScope, .colspan(2))
        td(.colspan(box.isWide ? 10 : 4)) {
            text(box.value)
            if box.lines > 1 { div("（盖章）　　　　年　　月　　日", .class("seal")) }
        }
    }

    private func signature(_ paper: OfficialPaper) {
        div(.class("signature")) {
            div {
                div(paper.issuer)
                div(paper.day?.onPaper ?? "　　　　年　　月　　日")
            }
        }
    }

    /// 版记.
    private func record(_ paper: OfficialPaper) {
        div(.class("record")) {
            div {
                span(paper.printer)
                span((paper.day?.onPaper ?? "　　　　年　　月　　日") + "印发")
            }
        }
    }
}
