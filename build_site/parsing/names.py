"""shim"""
def _t(p): return " ".join(w.lower() if w.lower() in "de del la el y e los las en a para".split() else w.capitalize() for w in p.split()) if p.isupper() else p
def programme(p, elsewhere=()): return _t(p)
service=ministry=title=programme
def is_service(t): return t.upper().startswith("SERVICIO")
def is_ministry(t): return t.upper().startswith("MINISTERIO")
def looks_like_institution(t): return is_service(t)
