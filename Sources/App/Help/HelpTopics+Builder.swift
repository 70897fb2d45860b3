import Kernel
import Web

extension HelpTopics {
    static let builder = topic(
        "builder", Text("自建台账", en: "Building ledgers"),
        [
            Text(
                "本单位要管一件平台没有的事，系统管理员在「自建台账」里建一本：上传手头的 Excel 表最快，表头成为栏目，按格子里的内容猜类型；也可以照一本现有的台账，或从空白开始。",
                en:
                    "For work that has no ledger, a system administrator builds one under Build ledgers: quickest from an Excel sheet, whose columns become fields of a guessed kind; or from another ledger; or from nothing."
            ),
            Text(
                "草稿里逐项改：栏目、状态和时限、步骤、核对、统计。每项还差什么写在旁边，改错了就「撤销一步」。时限从规则库里选，工作日和节假日由规则给出；统计从清单里选，不写公式。",
                en:
                    "In the draft, change fields, statuses and terms, steps, checks and figures. What each still lacks stands beside it, and a wrong step is taken back. Terms are chosen from the rules, which know working days; figures are picked from lists, without formulas."
            ),
            Text(
                "先看「预览」里的列表、登记表和样例的数，再发布。发布后本单位和所有下级的干部都能登记、办理，时限、待办、搜索、统计、导入、导出和别的台账一样。系统管理员自己看不到登记的内容。",
                en:
                    "Look at the preview, then publish. Officers of your union and of all below it then enter and handle matters, with terms, inbox, search, figures, import and export like any other ledger. The administrator who built it does not see what is entered."
            ),
            Text(
                "发布的版本不再改动。以后要改，再起草、再发布：旧事项按新版看，删去的状态要说明其中的事项改到哪里，改成办结的状态，停在那里的事项当天办结。「历次版本」里看得到每一版改了什么、谁在何时发布的。不再需要时停用：不再登记，旧事项仍可查看和办结。",
                en:
                    "A published version never changes. Draft the next one and publish it: old entries are read by it, and for a status that is gone you say where its entries go; those at a status that becomes the end are closed that day. Under Versions stands what each version changed, who published it and when. Retire a ledger that is no longer needed: nothing new is entered, and what there is can be read and finished."
            ),
        ])
}
