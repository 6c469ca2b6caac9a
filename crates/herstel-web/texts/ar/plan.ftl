plan-link = الخطة والاتفاقات
