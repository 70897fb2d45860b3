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
                "超过一万行的名册在后台核对和写入：页面上看得到进度，随时可以取消，取消后什么也不写入；可以关掉页面，处理完在「提醒」里告诉您。写入大量行时其他人的保存要等一等，请尽量在下班后进行。",
                en: """
                    A roster of more than ten thousand rows is looked over and entered beside your work: the page shows how \
                    far it is, and until the end you can cancel, after which nothing is entered. You can close the page; a \
                    notice tells you when it has ended. While many rows are entered, what others save waits, so do it after \
                    hours.
                    """),
            Text(
                "导出的 XLSX 里，事项的每一栏都有，会议议题这样的表各占一张工作表，用「事项编号」对应；改好可以直接再导入，没改的不会变。遮盖的内容（如 138****0000）照原样留着就行。",
                en: """
                    An exported workbook has every field of an entry, and each table inside it, such as an agenda, as a sheet \
                    of its own, with the number of the entry. Change it and import it again: what you left alone stays. Leave \
                    what is masked (138****0000) as it is.
                    """),
            Text(
                "导错了可以整批撤销，过几个星期也行：后来的改动保留，并列给您看。每个值从哪个文件、哪一格来，在事项的「经过」里。",
                en: """
                    A whole import can be undone, weeks later too: what was changed since stays and is listed. The history of \
                    an entry names the file and cell of each value.
                    """),
        ])
}
