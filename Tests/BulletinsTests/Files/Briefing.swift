/// A short piece of a bulletin with all that Chinese print has: brackets, quotation marks, numbers.
let briefing = """
    〔2026〕第三期
    市总工会“送清凉”走进工地
    7月3日，云岭市总工会到高铁新城工地慰问职工1200人。（云岭市总工会）

    """
