import Kernel
import Web

extension HelpTopics {
    static let exchange = topic(
        "exchange", Text("把表格导入台账", en: "From Excel into a ledger"),
        [
            Text(
                "在台账清单点「导入」，把名册拖进去，可以几个一起。合并的表头、合计行、备注不用先整理；列认错了，在预览页改，下次就照您改的认。",
                en: """
                    Choose Import above a ledger’s list and drop your rosters in. Merged heads, totals and notes need no \
                    tidying. A column that is taken for the wrong field is set on the next page, and remembered.
                    """),
            Text(
                "先看每一行会怎样：新登记、有改动（逐格写明改前改后）、没有变化、有问题（写明是哪一格、为什么、怎么改）。看清之前什么也不写入。",
                en: """
                    First you see what becomes of each row: new, changed cell by cell, the same, or bad, with the cell, the \
                    reason and what to do. Nothing is entered before.
                    """),
            Text(
                "身份证号、信用代码列请设为文本格式：表格软件只保留 15 位数字，被改坏的号码不会收下。有「编号」列的行改原来的事项，空格不改动任何内容。",
                en: """
                    Format columns of identity numbers and codes as text: a sheet keeps fifteen digits, and ruined numbers are \
                    refused. A row with a number changes that entry; an empty cell changes nothing.
                    """),
            Text(
                "导错了可以整批撤销，过几个星期也行：后来的改动保留，并列给您看。每个值从哪个文件、哪一格来，在事项的「经过」里。",
                en: """
                    A whole import can be undone, weeks later too: what was changed since stays and is listed. The history of \
                    an entry names the file and cell of each value.
                    """),
        ])
}
