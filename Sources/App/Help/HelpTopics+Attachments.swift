import Kernel
import Web

extension HelpTopics {
    static let attachments = topic(
        "attachments", Text("附件", en: "Attachments"),
        [
            Text(
                "在事项页「附件」里选文件上传，一次可以多个；手机上可以直接拍照。收 PDF、OFD、Word、Excel、PPT 的新格式、JPG、PNG 和纯文本；每个文件单独收，没收的会写明原因。",
                en: """
                    Choose files under Attachments on the page of a matter, as many at once as you like; a phone offers its \
                    camera. PDF, OFD, DOCX, XLSX, PPTX, JPEG, PNG and plain text are taken, each by itself; what is not taken is \
                    named with its reason.
                    """),
            Text(
                "照片上传后会去掉拍摄地点、时间和手机型号，只留画面。涉密文件不得上传。",
                en: """
                    Photographs lose place, time and device; the picture stays. Nothing classified may be sent.
                    """),
            Text(
                "「管理与经过」里可以写说明、移除、恢复，也能看到谁在何时添加、移除、查阅。移除的随时可以恢复；办结以后不再增减。看得到事项的人才看得到附件。",
                en: """
                    Under Manage, history an attachment is described, removed and put back, and it says who attached, removed \
                    and opened what. What is removed can be put back; a closed matter takes no more. Who may see the matter \
                    sees its attachments, and nobody else.
                    """),
        ])
}
