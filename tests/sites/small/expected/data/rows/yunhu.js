takeRows({"region":"yunhu","names":{},"labels":{},"rows":{},"cells":[]});
