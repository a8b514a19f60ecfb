from odfdo import Document
from people import certificates

path, people = certificates()
template = Document(path)
for file, values in people:
    document = template.clone
    for name, value in values.items():
        document.body.replace(r"\{\{%s\}\}" % name, value)
    document.save(file)
