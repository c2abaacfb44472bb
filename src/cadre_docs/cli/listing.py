"""What each command does, in both languages: the list in ``--help`` is written without importing a command."""

SAID: dict[str, tuple[str, str]] = {
    "init": (
        "建立一个办公室，附一项小型示例工作。",
        "Make an office with one small exercise.",
    ),
    "check": (
        "检查全部记录，按现行政策列出发现。",
        "Check all records against the policy in force.",
    ),
    "build": (
        "生成全部文件和网站。",
        "Build every document and the site.",
    ),
    "status": (
        "各项工作到了哪一步、下一步是什么、被什么卡住。",
        "Where each exercise stands, what is owed, what blocks it.",
    ),
    "serve": (
        "在本机预览网站，文件一改就更新。",
        "Preview the site on this machine; reloads on change.",
    ),
    "import": (
        "把 Excel 表或干部任免审批表（.lrmx、.lrm，也可以是整个文件夹）导入为记录。",
        "Import a spreadsheet, or appointment forms (.lrmx, .lrm, or a folder of them), as records.",
    ),
    "export": (
        "把干部任免审批表导出为 .lrmx 或 .lrm，或导出为一册 Excel 名册。文件含身份证号和照片，注意保管。",
        "Export appointment forms as .lrmx or .lrm, or as one Excel roster. They hold personal data and photos.",
    ),
    "policy": (
        "政策包、条款和规则。",
        "Policy packs, clauses and rules.",
    ),
    "explain": (
        "逐步说明一条规则、一个条款、一份文件或一名干部：为什么有此发现或没有，怎样才能通过。仅供内部。",
        "Explain a rule, clause, document or person step by step: why, and what would make it pass. Internal.",
    ),
    "snapshot": (
        "把文件与已接受的快照（snapshots/）逐份比较，列出不同之处；--update 接受现状。",
        "Compare the documents with the snapshots accepted (snapshots/); --update accepts them as they are.",
    ),
    "diff": (
        "逐字比较两次生成的文件。A、B 是生成结果的文件夹，或办公室的 git 修订版本。没有差异时退出码为 0，有差异为 1。",
        "Compare documents word by word. A and B are folders of builds, or git revisions of the office."
        " Exit status: 0 same, 1 different.",
    ),
    "verify": (
        "核对文件（Word、PDF、Excel、网页）是不是现有记录生成的；不是则说明哪里变了。"
        "改名不影响核对。全部一致时退出码为 0，有不一致为 1，无法核对为 2。",
        "Tell whether files (Word, PDF, Excel, web page) are what the records yield now, and what"
        " has changed if not. A file may have been renamed. Exit status: 0 all the same, 1 some are"
        " not, 2 cannot be verified.",
    ),
    "lint": (
        "检查 Word 文件是否合乎《党政机关公文格式》；位置的行号是段落号。",
        "Check Word files against the official format (GB/T 9704-2012); a position's line is a paragraph's number.",
    ),
    "template": (
        "文种模板：检查、列出。",
        "Templates of the document types.",
    ),
    "schema": (
        "写出或核对 schemas/ 里的 JSON Schema。",
        "Write or check the JSON Schemas in schemas/.",
    ),
    "publish": (
        "把上次生成的网站整体发布到文件夹。",
        "Publish the site of the last build to a folder.",
    ),
}
"""The help of each command in Chinese and in English, as its own module gives it."""
