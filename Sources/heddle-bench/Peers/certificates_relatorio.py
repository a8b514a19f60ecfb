from people import certificates
from relatorio.templates.opendocument import Template

path, people = certificates()
template = Template(source="", filepath=path)
for file, values in people:
    with open(file, "wb") as output:
        output.write(template.generate(**values).render().getvalue())
